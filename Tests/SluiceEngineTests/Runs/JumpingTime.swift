import AWS
import Synchronization

/// A clock that stands still while anybody works and jumps when everybody waits, and the one thread of those who work.
///
/// So ten minutes of waiting cost nothing, and the same work takes the same steps every time.
final class JumpingTime: TimeSource, TaskExecutor {
    private struct Sleeper {
        var moment: Int64
        var continuation: UnsafeContinuation<Bool, Never>
    }

    private struct State {
        var now: Int64 = 1_780_000_000_000_000
        var jobs: [UnownedJob] = []
        var sleepers: [Int: Sleeper] = [:]
        var nextNumber = 0
    }

    private let state = Mutex(State())

    var microseconds: Int64 { state.withLock(\.now) }

    func sleep(for duration: Duration) async throws(CancellationError) {
        let number = state.withLock { state in
            state.nextNumber += 1
            return state.nextNumber
        }
        let isOver = await withTaskCancellationHandler {
            await withUnsafeContinuation { continuation in
                if Task.isCancelled { return continuation.resume(returning: false) }
                state.withLock { state in
                    let moment = state.now + Int64(duration / .microseconds(1))
                    state.sleepers[number] = Sleeper(moment: moment, continuation: continuation)
                }
            }
        } onCancel: {
            state.withLock { $0.sleepers.removeValue(forKey: number) }?.continuation.resume(returning: false)
        }
        if !isOver { throw CancellationError() }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        state.withLock { $0.jobs.append(job) }
    }

    /// Does the work on the calling thread, to its end.
    func run<Result: Sendable>(_ work: @escaping @Sendable () async -> Result) throws -> Result {
        let finished = Finished<Result>()
        // The root, which nothing structured can hold: the thread that would wait for it does its work.
        Task(executorPreference: self) { finished.set(await work()) }
        while true {
            if let result = finished.value { return result }
            if let job = state.withLock({ $0.jobs.isEmpty ? nil : $0.jobs.removeFirst() }) {
                job.runSynchronously(on: asUnownedTaskExecutor())
            } else if !wakeNext() {
                throw Stuck()
            }
        }
    }

    /// Everybody waits, and nothing will wake them.
    struct Stuck: Error {}

    private final class Finished<Result: Sendable>: Sendable {
        private let result = Mutex<Result?>(nil)
        var value: Result? { result.withLock { $0 } }
        func set(_ value: Result) { result.withLock { $0 = value } }
    }

    private func wakeNext() -> Bool {
        let sleeper = state.withLock { state -> Sleeper? in
            guard let next = state.sleepers.min(by: { ($0.value.moment, $0.key) < ($1.value.moment, $1.key) }) else {
                return nil
            }
            state.now = max(state.now, next.value.moment)
            return state.sleepers.removeValue(forKey: next.key)
        }
        sleeper?.continuation.resume(returning: true)
        return sleeper != nil
    }
}
