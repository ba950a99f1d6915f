/// A part of a journal that was written at once, as an object of its own: lines, and at the end of a run the snapshot.
///
/// Where objects can be written but not continued, a journal is many of them. The last one of a run has, after its lines
/// and a line `---`, the snapshot that the run ends with, so that whoever finds it can finish what was begun.
public struct JournalSegment: Hashable, Sendable {
    /// Whole lines, as ``JournalFile`` has them.
    public var lines: [UInt8]
    /// The file that the run ends with; `nil` in every segment but a run's last.
    public var snapshot: [UInt8]?

    private static let separator = Array("---\n".utf8)

    /// A segment with these lines.
    public init(lines: [UInt8], snapshot: [UInt8]? = nil) {
        self.lines = lines
        self.snapshot = snapshot
    }

    /// The whole object.
    public var bytes: [UInt8] { lines + (snapshot.map { Self.separator + $0 } ?? []) }

    /// Takes an object apart; what its parts are worth is for others to find out.
    public init(parsing bytes: [UInt8]) {
        // A line of a journal begins with a brace, so the first line of dashes is the end of them.
        var start = bytes.startIndex
        while start < bytes.endIndex, !bytes[start...].starts(with: Self.separator) {
            guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { break }
            start = end + 1
        }
        if start < bytes.endIndex, bytes[start...].starts(with: Self.separator) {
            self.init(lines: Array(bytes[..<start]), snapshot: Array(bytes[(start + Self.separator.count)...]))
        } else {
            self.init(lines: bytes)
        }
    }
}
