/// A place in a text: for a program as a byte offset, for a reader as line and column.
public struct Mark: Hashable, Sendable, Comparable {
    /// Bytes from the beginning of the file, a byte order mark included.
    public var offset: Int
    /// From 1. A line ends with LF, CR LF or CR.
    public var line: Int
    /// From 1, in characters (Unicode scalars), not in bytes.
    public var column: Int

    /// A place by its offset, line and column.
    public init(offset: Int, line: Int, column: Int) {
        self.offset = offset
        self.line = line
        self.column = column
    }

    /// Earlier in the text comes first.
    public static func < (left: Mark, right: Mark) -> Bool { left.offset < right.offset }
}

/// A stretch of a text, from its first character up to the one behind its last.
public struct MarkRange: Hashable, Sendable {
    /// The first character.
    public var start: Mark
    /// The place behind the last character.
    public var end: Mark

    /// The range between two places.
    public init(_ start: Mark, _ end: Mark) {
        self.start = start
        self.end = end
    }

    /// The same as byte offsets, to cut or to splice.
    public var offsets: Range<Int> { start.offset..<end.offset }
}
