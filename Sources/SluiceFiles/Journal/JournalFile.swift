public import SluiceCore

/// The journal of a run, `….journal`: an event a line, each line chained to the one before it by its hash.
///
/// The first line continues the snapshot, by the hash of its file. Space that is reserved behind the last line reads as NULs.
public struct JournalFile: Hashable, Sendable {
    /// What the first line continues: the hash of the snapshot's file.
    public let start: ContentHash
    /// The hash of the last line, which the next one is to continue.
    public private(set) var end: ContentHash
    /// What the whole lines tell, in order.
    public private(set) var events: [JournalEvent] = []
    /// Bytes of all whole lines: where the next line is to be written.
    public private(set) var length = 0
    /// Bytes behind them of a line that was being written when the run was cut off; it was never relied on.
    public private(set) var tornBytes = 0

    /// Where the lines begin that were written together with the last whole one.
    private var batch: Int?

    /// Reads a journal; nil where it has no whole line, so that no run has begun.
    ///
    /// A last line that was torn is left out, and so are the lines that were being written with one that was torn: a disk
    /// writes its pages in any order. A bad line anywhere else is corruption, and so is one that is whole.
    ///
    /// - Parameter file: its name for messages.
    public init?(parsing bytes: [UInt8], file: String) throws(StateFileError) {
        let written = bytes[..<(bytes.lastIndex { $0 != 0 }.map { $0 + 1 } ?? 0)]
        var lines = written.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let rest = lines.removeLast()
        guard !Self.lostItsBreak(rest) else {
            throw StateFileError(file: file, JournalLine.Broken.malformed.problem(inLine: lines.count + 1))
        }
        guard let first = lines.first else { return nil }
        let isOnlyLine = lines.count == 1 && rest.isEmpty
        do throws(JournalLine.Broken) {
            let line = try JournalLine(parsing: first)
            guard case .open = line.event else { throw .notOpened }
            start = line.previous
            end = line.previous
        } catch {
            if isOnlyLine, error.isDamage, Self.isTorn(first) { return nil }
            throw StateFileError(file: file, error.problem(inLine: 1))
        }
        for (index, text) in lines.enumerated() {
            do throws(JournalLine.Broken) {
                try append(try JournalLine(parsing: text), bytes: text.count + 1)
            } catch {
                guard error.isDamage, isTornOff(lines[index...], rest) else {
                    throw StateFileError(file: file, error.problem(inLine: index + 1))
                }
                break
            }
        }
        tornBytes = written.count - length
    }

    /// Whether a part of a line that has its break did not get to the disk before the power was lost.
    ///
    /// A disk writes whole sectors, and what was reserved reads as NULs until then; a line has none. So a hole has its
    /// end where the line begins or ends, or is more than one byte long: a lone NUL within has decayed.
    private static func isTorn(_ line: ArraySlice<UInt8>) -> Bool {
        line.first == 0 || line.last == 0 || zip(line, line.dropFirst()).contains { $0 == 0 && $1 == 0 }
    }

    /// Whether lines are what is left of the last write, the first of them torn.
    ///
    /// A write is not begun before the one before it is on the disk: where a line that is whole was written in another one
    /// than the torn line, something else has happened.
    private func isTornOff(_ lines: ArraySlice<ArraySlice<UInt8>>, _ rest: ArraySlice<UInt8>) -> Bool {
        guard let first = lines.first, Self.isTorn(first) else { return false }
        if lines.count == 1, rest.isEmpty { return true }
        var batches: Set<Int?> = []
        for text in lines.dropFirst() {
            if let line = try? JournalLine(parsing: text) {
                batches.insert(line.batch)
            } else if !Self.isTorn(text) {
                return false
            }
        }
        guard let batch = batches.first else { return true }
        return batches.count == 1 && batch != nil && (batch == length || batch == self.batch)
    }

    /// Whether a whole line has something else where its break was.
    private static func lostItsBreak(_ rest: ArraySlice<UInt8>) -> Bool {
        (try? JournalLine(parsing: rest.dropLast())) != nil
    }

    private mutating func append(_ line: JournalLine, bytes: Int) throws(JournalLine.Broken) {
        guard line.previous == end else { throw .unchained }
        events.append(line.event)
        batch = line.batch
        end = line.hash
        length += bytes
    }

    /// The lines for these events, each with its line break, to be written behind the line of this hash.
    ///
    /// - Parameter batch: where in the file the write begins that they are a part of.
    /// - Returns: the bytes, and the hash of the last line.
    public static func lines(
        _ events: [JournalEvent], after previous: ContentHash, batch: Int? = nil
    ) -> (bytes: [UInt8], end: ContentHash) {
        var bytes: [UInt8] = []
        var end = previous
        for event in events {
            let line = JournalLine(event, after: end, batch: batch)
            bytes += line.bytes
            end = line.hash
        }
        return (bytes, end)
    }
}
