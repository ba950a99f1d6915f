/// What differs between two texts, line by line; a line keeps its line end, so that joined lines are the text again.
public struct LineDiff: Hashable, Sendable {
    /// A run of lines in the place of another; either may be empty.
    public struct Hunk: Hashable, Sendable {
        /// Indices of ``LineDiff/old`` that go.
        public var old: Range<Int>
        /// Indices of ``LineDiff/new`` that come.
        public var new: Range<Int>

        /// A run by its indices on both sides.
        public init(old: Range<Int>, new: Range<Int>) {
            self.old = old
            self.new = new
        }
    }

    /// A line with its line end, as bytes.
    typealias Line = ArraySlice<UInt8>

    /// Beyond so many lines on either side a stretch counts as changed as a whole: the search for the shortest
    /// difference takes memory that grows with its square.
    private static let longestSearch = 1000

    let old: [Line]
    let new: [Line]
    /// In the order of the lines, with at least one common line between two of them.
    public let hunks: [Hunk]

    /// The difference from one text to another.
    public init(from old: [UInt8], to new: [UInt8]) {
        self.init(from: Self.lines(of: old), to: Self.lines(of: new))
    }

    init(from old: [Line], to new: [Line]) {
        self.old = old
        self.new = new
        hunks = Self.hunks(old, new)
    }

    /// The lines of a text, each with its LF.
    static func lines(of text: [UInt8]) -> [Line] {
        var lines: [Line] = []
        var rest = text[...]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
            lines.append(rest[..<end])
            rest = rest[end...]
        }
        return lines
    }

    private static func hunks(_ old: [Line], _ new: [Line]) -> [Hunk] {
        let head = zip(old, new).prefix { $0 == $1 }.count
        let tail = zip(old[head...].reversed(), new[head...].reversed()).prefix { $0 == $1 }.count
        let middle = Hunk(old: head..<old.count - tail, new: head..<new.count - tail)
        guard !middle.old.isEmpty || !middle.new.isEmpty else { return [] }
        guard max(middle.old.count, middle.new.count) <= longestSearch else { return [middle] }
        return shortest(old[middle.old], new[middle.new])
    }

    /// The standard library's search (Myers), its single steps joined to runs.
    private static func shortest(_ old: ArraySlice<Line>, _ new: ArraySlice<Line>) -> [Hunk] {
        let steps = new.difference(from: old)
        let gone = Set(steps.removals.map { old.startIndex + $0.offset })
        let come = Set(steps.insertions.map { new.startIndex + $0.offset })
        var hunks: [Hunk] = []
        var (left, right) = (old.startIndex, new.startIndex)
        while left < old.endIndex || right < new.endIndex {
            let (start, other) = (left, right)
            while gone.contains(left) { left += 1 }
            while come.contains(right) { right += 1 }
            if (left, right) == (start, other) {
                (left, right) = (left + 1, right + 1)
            } else {
                hunks.append(Hunk(old: start..<left, new: other..<right))
            }
        }
        return hunks
    }
}

extension CollectionDifference.Change {
    fileprivate var offset: Int {
        switch self {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }
}
