import Synchronization

/// A clock on which no sleep takes time; something is done instead.
struct HookClock: Clock {
    private let hook: @Sendable () async -> Void

    init(_ hook: @escaping @Sendable () async -> Void) { self.hook = hook }

    var now: ContinuousClock.Instant { .now }
    var minimumResolution: Duration { .zero }

    func sleep(until deadline: ContinuousClock.Instant, tolerance: Duration?) async throws { await hook() }
}

/// A number that many may raise.
final class Counter: Sendable {
    private let count = Mutex(0)

    var value: Int { count.withLock { $0 } }

    func increment() { count.withLock { $0 += 1 } }
}
