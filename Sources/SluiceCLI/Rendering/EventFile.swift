import SluiceEngine
import Synchronization

/// A file that gets the lines that a script would be told, as they happen.
final class EventFile: RunRecorder {
    private struct State {
        /// nil once a line could not be written: half a line must not look like a whole one.
        var stream: (any ByteStream)?
        var problem: String?
    }

    private let path: String
    private let state: Mutex<State>

    init(_ stream: any ByteStream, at path: String) {
        self.path = path
        state = Mutex(State(stream: stream))
    }

    private var events: EventStream { EventStream { [self] in write($0) } }

    func preview(_ answer: any Answer, of stack: String?) { events.preview(answer, of: stack) }
    func note(_ text: String, of stack: String?) { events.note(text, of: stack) }
    func alert(_ text: String, of stack: String?) { events.alert(text, of: stack) }
    func foreshow(_ event: RunBoard.Event, of stack: String?) { events.foreshow(event, of: stack) }
    func begin(_ board: FleetBoard) {}
    func show(_ event: RunBoard.Event, of stack: String?) { events.show(event, of: stack) }

    func takeProblem() -> String? { state.withLock { $0.problem.take() } }

    private func write(_ line: String) {
        state.withLock { state in
            do throws(FileSystemError) { try state.stream?.write(Array("\(line)\n".utf8)) } catch {
                state.stream = nil
                state.problem = "no more events go to \(path): \(error.message); the run goes on"
            }
        }
    }
}
