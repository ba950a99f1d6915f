import AWS
import Synchronization

/// A clock that stands still, and sleeps that are over at once and remembered.
final class ScriptedTime: TimeSource {
    let microseconds: Int64 = 1_767_323_045_000_000
    private let slept = Mutex<[Duration]>([])

    var sleeps: [Duration] { slept.withLock { $0 } }

    func sleep(for duration: Duration) async throws(CancellationError) {
        slept.withLock { $0.append(duration) }
        if Task.isCancelled { throw CancellationError() }
    }
}
