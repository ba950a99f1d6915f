/// The change of one file as people and `patch` read it, with secrets masked before anything is compared.
///
///     --- a/anthos-gke.yaml
///     +++ b/anthos-gke.yaml
///     @@ -7,3 +7,4 @@
///        version: aws-1.14.1-gke.0
///     +  proxy: proxy.json
///        region: us-west-2
public struct UnifiedDiff: Hashable, Sendable {
    /// A line of the diff.
    public struct Line: Hashable, Sendable {
        /// What a line tells.
        public enum Kind: Hashable, Sendable {
            /// `---` and `+++`: the file's two names.
            case header
            /// `@@`: where the next lines stand.
            case place
            case context
            case removed
            case added
            /// What is to be known about the lines, and is none of them.
            case remark
        }

        /// What it tells.
        public var kind: Kind
        /// With the sign it begins with, without a line end.
        public var text: String
    }

    /// Unchanged lines around a change.
    static let context = 3

    /// What becomes of a file.
    public enum Change: String, Hashable, Sendable {
        case create
        case edit
        case remove
        case none
    }

    /// As the header has it.
    public let path: String
    /// What becomes of the file.
    public let change: Change
    /// All lines; empty where nothing differs.
    public let lines: [Line]
    /// Lines that come.
    public let additions: Int
    /// Lines that go.
    public let removals: Int

    /// The change of a file, where nil stands for no file.
    ///
    /// - Parameter masked: a text with everything in it replaced that nobody may read, line by line. Where two lines
    ///   differ only in that, the diff says so and shows neither.
    public init(path: String, from before: [UInt8]?, to after: [UInt8]?, masked: (String) -> String) {
        self.path = path
        change = Self.change(from: before, to: after)
        let texts = (Text(before ?? [], masked: masked), Text(after ?? [], masked: masked))
        let diff = LineDiff(from: texts.0.lines, to: texts.1.lines)
        let hidden = texts.0.differsHiddenly(from: texts.1, outside: diff.hunks)
        additions = diff.hunks.map(\.new.count).reduce(0, +)
        removals = diff.hunks.map(\.old.count).reduce(0, +)
        guard change != .none else {
            lines = []
            return
        }
        let layout = HunkLayout(diff: diff, endings: LineEndings(diff.old + diff.new))
        lines =
            Self.header(path, before != nil, after != nil) + diff.groups.flatMap(layout.lines)
            + (hidden ? [Line(kind: .remark, text: "# the user name or password changes (not shown)")] : [])
    }

    /// The whole diff, each line with its LF.
    public var text: String { lines.map { $0.text + "\n" }.joined() }

    private static func change(from before: [UInt8]?, to after: [UInt8]?) -> Change {
        if before == after { return .none }
        if before == nil { return .create }
        return after == nil ? .remove : .edit
    }

    private static func header(_ path: String, _ wasThere: Bool, _ staysThere: Bool) -> [Line] {
        [
            Line(kind: .header, text: "--- \(wasThere ? "a/\(path)" : "/dev/null")"),
            Line(kind: .header, text: "+++ \(staysThere ? "b/\(path)" : "/dev/null")"),
        ]
    }
}

/// The lines of a file as they are, and as they may be shown.
private struct Text {
    let lines: [LineDiff.Line]
    private let raw: [LineDiff.Line]

    init(_ bytes: [UInt8], masked: (String) -> String) {
        raw = LineDiff.lines(of: bytes)
        let shown = masked(String(decoding: bytes, as: UTF8.self))
        lines = LineDiff.lines(of: Array(shown.utf8))
    }

    /// Whether lines that look alike are not: line by line, or, where masking has joined lines, as a whole.
    func differsHiddenly(from other: Text, outside hunks: [LineDiff.Hunk]) -> Bool {
        guard raw.count == lines.count, other.raw.count == other.lines.count else { return raw != other.raw }
        var (left, right) = (0, 0)
        for hunk in hunks + [LineDiff.Hunk(old: raw.count..<raw.count, new: other.raw.count..<other.raw.count)] {
            if raw[left..<hunk.old.lowerBound] != other.raw[right..<hunk.new.lowerBound] { return true }
            (left, right) = (hunk.old.upperBound, hunk.new.upperBound)
        }
        return false
    }
}
