import AWS
import Synchronization

/// A clock that stands still but for sleeps, which leap to their ends as soon as nobody else has anything to do.
///
/// Sleeps side by side count one after the other where neither began after the other's end, so time may pass faster
/// than it should but never backwards.
final class LeapingTime: TimeSource {
    private let now = Mutex<Int64>(1_767_323_045_000_000)

    var microseconds: Int64 { now.withLock { $0 } }

    func sleep(for duration: Duration) async throws(CancellationError) {
        let end = microseconds + Int64(duration / .microseconds(1))
        for _ in 0..<100 { await Task.yield() }
        if Task.isCancelled { throw CancellationError() }
        now.withLock { $0 = max($0, end) }
    }
}
