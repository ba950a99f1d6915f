import Synchronization

/// A clock on which a sleep takes no time and lets it pass; something may be done meanwhile.
final class LeapClock: Clock, Sendable {
    /// The time since the clock was made.
    struct Instant: InstantProtocol {
        var offset: Duration

        func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
        func duration(to other: Instant) -> Duration { other.offset - offset }
        static func < (one: Instant, other: Instant) -> Bool { one.offset < other.offset }
    }

    private let time = Mutex(Duration.zero)
    private let hook: @Sendable () async -> Void

    init(_ hook: @escaping @Sendable () async -> Void = {}) { self.hook = hook }

    var now: Instant { Instant(offset: time.withLock { $0 }) }
    var minimumResolution: Duration { .zero }

    func leap(_ duration: Duration) { time.withLock { $0 += duration } }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        try Task.checkCancellation()
        time.withLock { $0 = max($0, deadline.offset) }
        await hook()
    }
}
