/// A place in a text file, as editors count: lines and columns (in characters) from 1.
public struct SourceLocation: Hashable, Sendable, Comparable {
    /// As messages name it; nil where only one file is in question.
    public var file: String?
    /// From 1.
    public var line: Int
    /// From 1, in characters.
    public var column: Int

    /// A place by its line and column.
    public init(file: String? = nil, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// Earlier in the text comes first.
    public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
