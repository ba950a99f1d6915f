import SluiceCore
import Synchronization

/// Lends one ``Pace`` to all runs of a fleet, whatever threads they are on.
public final class FleetPace: Sendable {
    private struct State {
        var pace: Pace
        /// The runs that wait for room, each under a number of its own.
        var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
        var nextWaiter = 0

        mutating func takeWaiting() -> [CheckedContinuation<Void, Never>] {
            defer { waiting = [:] }
            return Array(waiting.values)
        }
    }

    private let state: Mutex<State>

    /// - Parameter parallelism: the most calls in flight at once, of all runs together.
    public init(parallelism: Int) { state = Mutex(State(pace: Pace(parallelism: parallelism))) }

    /// Takes a step of a run with what all runs share.
    func step<Value: Sendable>(of run: inout Run, in place: Pace.Place, _ step: (inout Run) -> Value) -> Value {
        let (value, woken) = state.withLock { state in
            let value = state.pace.lend(to: &run, in: place, step)
            return (value, state.pace.hasRoom ? state.takeWaiting() : [])
        }
        for waiter in woken { waiter.resume() }
        return value
    }

    /// Returns when there is room for a call, or when the calling task is cancelled.
    func room() async {
        let waiter = state.withLock { state in
            state.nextWaiter += 1
            return state.nextWaiter
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { wait($0, as: waiter) }
        } onCancel: {
            state.withLock { $0.waiting.removeValue(forKey: waiter) }?.resume()
        }
    }

    private func wait(_ continuation: CheckedContinuation<Void, Never>, as waiter: Int) {
        let waits = state.withLock { state in
            if state.pace.hasRoom || Task.isCancelled { return false }
            state.waiting[waiter] = continuation
            return true
        }
        if !waits { continuation.resume() }
    }
}
