import Dispatch
import Synchronization

/// Takes requests to stop (SIGINT, SIGTERM, SIGHUP): while a run is under way the first one asks, the second one ends.
///
/// A handler does nothing but pass the number on through a pipe; a thread of its own reads it, and decides.
final class StopSignals: Sendable {
    private struct State {
        /// Whether a run is under way that has to come to an orderly end.
        var isRunUnderWay = false
        var first: Int32?
    }

    private let state = Mutex(State())
    private let requests = AsyncStream<Int32>.makeStream()
    private let say: @Sendable (String) -> Void

    /// - Parameter say: tells the user one line; called on a thread of its own.
    init(say: @escaping @Sendable (String) -> Void) {
        self.say = say
    }

    /// Begins to listen, for as long as the process lives.
    func listen() {
        POSIX.catchStopSignals()
        DispatchQueue(label: "stop signals").async { [self] in
            while let number = POSIX.nextStopSignal() { receive(number) }
        }
    }

    /// The signal that asked for an orderly end, if any has.
    var received: Int32? { state.withLock(\.first) }

    /// From now on the first request waits for what is under way.
    func runBegins() { state.withLock { $0.isRunUnderWay = true } }

    /// Returns when the first request comes, or, with false, when the calling task is cancelled.
    func first() async -> Bool {
        for await _ in requests.stream { return true }
        return false
    }

    private func receive(_ number: Int32) {
        let isFirst = state.withLock { state in
            guard state.isRunUnderWay, state.first == nil else { return false }
            state.first = number
            return true
        }
        guard isFirst else {
            say(received == nil ? "Interrupted. Nothing was changed." : "Left at once. Run apply again.")
            POSIX.leave(.interrupted(by: received ?? number))
        }
        requests.continuation.yield(number)
    }
}
