import Synchronization

/// Runs a piece of concurrent work on one thread and in virtual time: the same work, the same steps, every time.
public enum VirtualMachine {
    /// Work that does not come to its end.
    public struct Endless: Error, Hashable, Sendable, CustomStringConvertible {
        /// How.
        public var description: String
    }

    /// Far more than any story takes.
    static let longestWork = 4_000_000

    /// Runs the work to its end, on the calling thread.
    ///
    /// - Throws: ``Endless`` where nothing is left that could wake it, or it takes more steps than any sensible work;
    ///   its tasks are left where they are then.
    public static func run<Result: Sendable>(
        at time: VirtualTime, _ work: @escaping @Sendable () async -> Result
    ) throws(Endless) -> Result {
        let executor = FIFOExecutor()
        let outcome = Outcome<Result>()
        // The root of everything, which nothing structured can hold: the thread that would wait for it runs it.
        Task(executorPreference: executor) { outcome.set(await work()) }
        for _ in 0..<longestWork {
            if executor.runNext() { continue }
            if let result = outcome.get { return result }
            guard time.wakeNext() else { throw Endless(description: "everybody waits, and nothing will wake them") }
        }
        throw Endless(description: "the work goes on and on")
    }

    private final class Outcome<Result: Sendable>: Sendable {
        private let result = Mutex<Result?>(nil)
        var get: Result? { result.withLock { $0 } }
        func set(_ result: Result) { self.result.withLock { $0 = result } }
    }
}
