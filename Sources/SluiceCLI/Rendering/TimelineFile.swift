import SluiceCore
import SluiceEngine
import SluiceFiles
import Synchronization

/// A file that gets a picture of a run once it is over, whatever came of it.
final class TimelineFile: RunRecorder {
    private let stream: any ByteStream
    private let path: String
    private let record = Mutex<TimelineRecord?>(nil)

    /// - Parameter stream: empty; only the whole page is written to it.
    init(_ stream: any ByteStream, at path: String) {
        self.stream = stream
        self.path = path
    }

    func preview(_ answer: any Answer, of stack: String?) {}
    func note(_ text: String, of stack: String?) {}
    func alert(_ text: String, of stack: String?) {}
    /// What is settled before a run is none of its calls.
    func foreshow(_ event: RunBoard.Event, of stack: String?) {}
    func takeProblem() -> String? { nil }

    func begin(_ board: FleetBoard) {
        var record = TimelineRecord(started: board.started)
        for (stack, board) in board.boards { record.expect(board.calls.values, of: stack) }
        self.record.withLock { $0 = record }
    }

    func show(_ event: RunBoard.Event, of stack: String?) {
        record.withLock { $0?.receive(event, of: stack) }
    }

    /// Draws what has happened until now.
    ///
    /// - Returns: what a user should know where that could not be done.
    func write(_ heading: String, _ answer: any Answer, now: RunBoard.Moment) -> String? {
        let record = record.withLock(\.self) ?? TimelineRecord(started: now)
        let page = TimelinePage(heading: heading, outcome: answer.ending, timeline: record.timeline(until: now))
        do throws(FileSystemError) { try stream.write(Array(page.html.utf8)) } catch {
            return "\(path) could not be written: \(error.message)"
        }
        return nil
    }
}

extension Answer {
    /// How the work ended, in a sentence.
    fileprivate var ending: String {
        if status == .done { return "All of it is done." }
        if status.rawValue > 128 { return "It was interrupted; this is what had happened until then." }
        let all = findings.sorted + parts.flatMap(\.answer.findings.sorted)
        let error = all.first { $0.diagnostic.severity == .error }?.diagnostic
        return "It did not come to its end\(error.map { ": \($0.summary)" } ?? "")."
    }
}
