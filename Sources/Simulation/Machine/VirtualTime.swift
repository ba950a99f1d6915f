public import AWS
import HeapModule
import Synchronization

/// A clock that stands still while anybody works, and jumps to the next moment that somebody waits for when nobody does.
public final class VirtualTime: TimeSource {
    /// Whose waiting it is: all that wait for one owner can be woken at once.
    public struct Owner: Hashable, Sendable {
        let number: Int

        /// The owner with that number.
        public init(_ number: Int) { self.number = number }
    }

    private struct Sleeper: Comparable {
        let moment: Int64
        let number: Int

        static func < (left: Sleeper, right: Sleeper) -> Bool {
            (left.moment, left.number) < (right.moment, right.number)
        }
    }

    private struct State {
        var now: Int64
        var sleepers: Heap<Sleeper> = []
        var waiting: [Int: (owner: Owner?, continuation: UnsafeContinuation<Bool, Never>)] = [:]
        var nextNumber = 0
    }

    private let state: Mutex<State>

    /// - Parameter start: microseconds since 1970.
    public init(start: Int64 = 1_780_000_000_000_000) { state = Mutex(State(now: start)) }

    /// Microseconds since 1970, as far as the clock has jumped.
    public var microseconds: Int64 { state.withLock(\.now) }

    /// Waits until the clock has jumped that far.
    public func sleep(for duration: Duration) async throws(CancellationError) {
        try await sleep(for: duration, of: nil)
    }

    /// The same, unless the owner is woken before.
    public func sleep(for duration: Duration, of owner: Owner?) async throws(CancellationError) {
        let number = state.withLock { state in
            state.nextNumber += 1
            return state.nextNumber
        }
        let isOver = await withTaskCancellationHandler {
            await withUnsafeContinuation { continuation in
                // All of it runs on one thread, so no cancellation comes between the question and the answer.
                if Task.isCancelled { return continuation.resume(returning: false) }
                state.withLock { state in
                    let moment = state.now + max(0, duration / .microseconds(1)).rounded(.up).microseconds
                    state.sleepers.insert(Sleeper(moment: moment, number: number))
                    state.waiting[number] = (owner, continuation)
                }
            }
        } onCancel: {
            wake(number, isOver: false)
        }
        if !isOver { throw CancellationError() }
    }

    /// Wakes all that wait for an owner, before their time.
    func wake(_ owner: Owner) {
        let numbers = state.withLock { $0.waiting.filter { $0.value.owner == owner }.keys.sorted() }
        for number in numbers { wake(number, isOver: false) }
    }

    private func wake(_ number: Int, isOver: Bool) {
        state.withLock { $0.waiting.removeValue(forKey: number)?.continuation }?.resume(returning: isOver)
    }

    /// Jumps to the next moment that somebody waits for, and wakes the first who does; false where nobody waits.
    func wakeNext() -> Bool {
        let continuation = state.withLock { state -> UnsafeContinuation<Bool, Never>? in
            while let sleeper = state.sleepers.popMin() {
                guard let waiting = state.waiting.removeValue(forKey: sleeper.number) else { continue }
                state.now = max(state.now, sleeper.moment)
                return waiting.continuation
            }
            return nil
        }
        continuation?.resume(returning: true)
        return continuation != nil
    }
}

extension Double {
    fileprivate var microseconds: Int64 { Int64(self) }
}
