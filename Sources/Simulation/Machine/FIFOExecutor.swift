import DequeModule
import Synchronization

/// Runs the jobs of all tasks that prefer it one after the other, in the order in which they came.
///
/// Nothing runs by itself: whoever drives it calls ``runNext()``, so all jobs run on that thread. Actors without an
/// executor of their own, `async let`, child tasks and `@concurrent` functions all keep to the executor that their task
/// prefers (SE-0417), so a program that makes no unstructured tasks makes no step anywhere else.
public final class FIFOExecutor: TaskExecutor {
    private let jobs = Mutex<Deque<UnownedJob>>([])

    /// An executor with nothing to do.
    public init() {}

    /// Puts a job at the end of the queue.
    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.withLock { $0.append(job) }
    }

    /// Runs the first job of the queue; false where there is none.
    func runNext() -> Bool {
        guard let job = jobs.withLock({ $0.popFirst() }) else { return false }
        job.runSynchronously(on: asUnownedTaskExecutor())
        return true
    }
}
