import Dispatch
import Synchronization

/// Takes requests to stop (SIGINT, SIGTERM, SIGHUP): while a run is under way the first one asks, the second one ends.
///
/// A handler does nothing but pass the number on through a pipe; a thread of its own reads it, and decides.
final class StopSignals: Sendable {
    private struct State {
        /// How many runs are under way that have to come to an orderly end.
        var runsUnderWay = 0
        var first: Int32?
        /// Whoever waits for the first request, each under a number of its own.
        var waiting: [Int: CheckedContinuation<Bool, Never>] = [:]
        var nextWaiter = 0
    }

    private let state = Mutex(State())
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
    func runBegins() { state.withLock { $0.runsUnderWay += 1 } }

    /// Returns when the first request comes, or, with false, when the calling task is cancelled.
    func first() async -> Bool {
        let waiter = state.withLock { state in
            state.nextWaiter += 1
            return state.nextWaiter
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { wait($0, as: waiter) }
        } onCancel: {
            state.withLock { $0.waiting.removeValue(forKey: waiter) }?.resume(returning: false)
        }
    }

    private func wait(_ continuation: CheckedContinuation<Bool, Never>, as waiter: Int) {
        let answer = state.withLock { state -> Bool? in
            if state.first != nil { return true }
            if Task.isCancelled { return false }
            state.waiting[waiter] = continuation
            return nil
        }
        if let answer { continuation.resume(returning: answer) }
    }

    /// What follows can be left at any moment again.
    func runEnds() { state.withLock { $0.runsUnderWay -= 1 } }

    private func receive(_ number: Int32) {
        let isFirst = state.withLock { state in
            guard state.runsUnderWay > 0, state.first == nil else { return false }
            state.first = number
            return true
        }
        guard isFirst else {
            say(received == nil ? "Interrupted. Nothing was changed." : "Left at once. Run apply again.")
            POSIX.leave(.interrupted(by: received ?? number))
        }
        let waiting = state.withLock { state in
            defer { state.waiting = [:] }
            return state.waiting.values
        }
        for continuation in waiting { continuation.resume(returning: true) }
    }
}
