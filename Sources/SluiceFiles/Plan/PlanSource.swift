public import SluiceCore

/// The text of a plan file, and where in it each key stands.
public struct PlanSource: Sendable {
    /// As messages name it.
    public let file: String
    private let bytes: [UInt8]
    private var locations: [String: SourceLocation] = [:]
    private var hiddenLines: Set<Int> = []
    private let isParsed: Bool

    init(file: String, bytes: [UInt8], root: PlanNode?) {
        self.file = file
        self.bytes = bytes
        isParsed = root != nil
        if let root { record(root) }
    }

    /// No file at all: nothing has a place in it.
    public static let none = PlanSource(file: "", bytes: [], root: nil)

    /// Where the value of a key path (`network.subnets[1]`) stands; for what is not in the file, where the nearest
    /// part around it does.
    public func location(of path: String) -> SourceLocation? {
        var path = path[...]
        while true {
            if let location = locations[String(path)] { return location }
            guard let end = path.lastIndex(where: { ".[".contains($0) }) else { return nil }
            path = path[..<end]
        }
    }

    /// A line of the file, from 1; nil past the end, where it is no UTF-8, and where it may hold a secret.
    public func line(_ number: Int) -> String? {
        guard number >= 1, !hiddenLines.contains(number) else { return nil }
        let lines = lines(upTo: number)
        guard lines.count == number, let line = lines.last, let line, !Self.mayHoldSecret(line) else { return nil }
        return isParsed || !Self.mayBelongToSecret(lines) ? line : nil
    }

    /// The first lines as texts, nil for what is no UTF-8. They end as they do for the parsers: with LF, CR LF or CR.
    private func lines(upTo number: Int) -> [String?] {
        var lines: [String?] = []
        var rest = bytes[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        while lines.count < number {
            let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }
            lines.append(String(validating: line, as: UTF8.self))
            guard line.endIndex < rest.endIndex else { break }
            rest = rest[line.endIndex...]
            rest = rest.dropFirst(rest.starts(with: [0x0D, 0x0A]) ? 2 : 1)
        }
        return lines
    }

    /// The diagnostic with the place of its subject, where it has none yet.
    public func locating(_ diagnostic: Diagnostic) -> Diagnostic {
        guard diagnostic.location == nil, let subject = diagnostic.subject else { return diagnostic }
        var located = diagnostic
        located.location = location(of: subject)
        return located
    }

    /// Keeps these lines out of every message.
    mutating func hide(_ places: [SourceLocation]) {
        hiddenLines.formUnion(places.map(\.line))
    }

    private static func mayHoldSecret(_ line: String) -> Bool {
        contains(line, anyOf: ["@", "pass", "pwd", "credential", "secret", "statekey", "token"])
    }

    /// Whether the last line, or one that it is indented under, has to do with the proxy.
    ///
    /// A file with a broken grammar has no nodes that would say so.
    private static func mayBelongToSecret(_ lines: [String?]) -> Bool {
        var indentation = Int.max
        for case let line? in lines.reversed() {
            let blanks = line.prefix { $0 == " " }.count
            guard blanks < indentation, blanks < line.count else { continue }
            indentation = blanks
            if mayHoldSecret(line) || contains(line, anyOf: ["proxy", "://"]) { return true }
        }
        return false
    }

    private static func contains(_ line: String, anyOf words: [String]) -> Bool {
        let line = line.lowercased()
        return words.contains { line.contains($0) }
    }

    private mutating func record(_ node: PlanNode) {
        locations[node.path.description] = node.location
        switch node.content {
        case .list(let items): for item in items { record(item) }
        case .map(let entries): for entry in entries { record(entry.value) }
        case .text, .absent, .refused: break
        }
    }
}
