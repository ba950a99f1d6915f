import AWS
import Synchronization

/// One of the process's two ways out, and what it is able to show.
struct TerminalStream: Sendable {
    let descriptor: Int32
    let isTerminal: Bool
    let style: Style

    /// - Parameter allowsColor: false where the command line forbids it.
    init(_ descriptor: Int32, environment: Environment, allowsColor: Bool) {
        self.descriptor = descriptor
        let isDumb = environment["TERM"] == "dumb"
        isTerminal = POSIX.isTerminal(descriptor) && !isDumb
        style = Style(isColored: isTerminal && allowsColor && environment["NO_COLOR"] == nil)
    }

    /// Columns of the window; 80 where nobody knows.
    var columns: Int { POSIX.windowSize(of: descriptor)?.columns ?? 80 }

    /// Lines of the window; 24 where nobody knows.
    var lines: Int { POSIX.windowSize(of: descriptor)?.lines ?? 24 }
}

/// The process's streams: the answer goes to stdout, everything else to stderr.
final class Console: Sendable {
    let output: TerminalStream
    let messages: TerminalStream
    private let problem = Mutex<String?>(nil)
    private let view = Mutex<(any ConsoleView)?>(nil)

    convenience init(environment: Environment, allowsColor: Bool) {
        self.init(
            output: TerminalStream(1, environment: environment, allowsColor: allowsColor),
            messages: TerminalStream(2, environment: environment, allowsColor: allowsColor))
    }

    init(output: TerminalStream, messages: TerminalStream) {
        self.output = output
        self.messages = messages
    }

    /// Whether the answer and everything else are seen one between the other.
    var isOnOneTerminal: Bool { output.isTerminal && messages.isTerminal }

    /// From now on this is paused while somebody is asked; nil for nothing.
    func watch(_ view: (any ConsoleView)?) { self.view.withLock { $0 = view } }

    /// Why a part of the answer could not be written; a reader who left is no problem.
    var outputProblem: String? { problem.withLock(\.self) }

    /// Writes lines of the answer.
    func answer(_ text: String) {
        if case .failed(let reason) = POSIX.write(text + "\n", to: output.descriptor) {
            problem.withLock { $0 = reason }
        }
    }

    /// Writes lines that are not the answer; where they cannot be written, nobody could be told.
    func say(_ text: String) { sayUnfinished(text + "\n") }

    /// Asks, and waits for a line; nil where nobody answers.
    func ask(_ question: String) -> String? {
        let view = view.withLock(\.self)
        view?.pause()
        defer { view?.resume() }
        sayUnfinished(question)
        return readLine()
    }

    /// The same without an end of line.
    func sayUnfinished(_ text: String) {
        _ = POSIX.write(text, to: messages.descriptor)
    }
}
