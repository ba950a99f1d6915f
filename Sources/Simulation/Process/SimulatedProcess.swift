import Synchronization

/// A process that can be killed: from then on nothing that it does reaches anything any more.
///
/// Its tasks are not stopped, because nothing can stop a task from outside; but every seam throws at once, so they come to
/// their end without effect and without taking time.
final class SimulatedProcess: Sendable {
    /// The number of the process in its story, from 0.
    let number: Int
    let time: VirtualTime
    private let state = Mutex(State())

    private struct State {
        var death: Mishap.Death?
        /// Whether the next call on a file is its last.
        var doom: Mishap.Death?
        var mourner: UnsafeContinuation<Void, Never>?
    }

    init(number: Int, time: VirtualTime) {
        self.number = number
        self.time = time
    }

    var owner: VirtualTime.Owner { VirtualTime.Owner(number) }
    /// How it ended, if it has.
    var death: Mishap.Death? { state.withLock(\.death) }
    var isDead: Bool { death != nil }

    /// Kills it, here and now.
    func die(_ death: Mishap.Death) {
        let mourner = state.withLock { state in
            state.death = state.death ?? death
            defer { state.mourner = nil }
            return state.mourner
        }
        mourner?.resume()
        time.wake(owner)
    }

    /// Kills it before anything more is written down.
    func doom(_ death: Mishap.Death) { state.withLock { $0.doom = death } }

    /// Dies now if it was doomed.
    func meetDoom() {
        if let doom = state.withLock(\.doom) { die(doom) }
    }

    /// Waits for its death, or until the task is cancelled.
    func waitForDeath() async {
        await withTaskCancellationHandler {
            await withUnsafeContinuation { continuation in
                if Task.isCancelled || isDead { return continuation.resume() }
                state.withLock { $0.mourner = continuation }
            }
        } onCancel: {
            let mourner = state.withLock { state in
                defer { state.mourner = nil }
                return state.mourner
            }
            mourner?.resume()
        }
    }
}
