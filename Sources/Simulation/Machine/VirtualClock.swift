public import AWS

/// A time source as a clock, for what waits by one.
public struct VirtualClock: Clock {
    /// A moment of the clock.
    public struct Instant: InstantProtocol {
        /// Microseconds since 1970.
        let microseconds: Int64

        /// The moment so much later.
        public func advanced(by duration: Duration) -> Instant {
            Instant(microseconds: microseconds + Int64(duration / .microseconds(1)))
        }

        /// How much later another moment is.
        public func duration(to other: Instant) -> Duration { .microseconds(other.microseconds - microseconds) }

        /// Whether a moment comes before another.
        public static func < (left: Instant, right: Instant) -> Bool { left.microseconds < right.microseconds }
    }

    private let time: any TimeSource

    /// The clock of a time source.
    public init(_ time: any TimeSource) { self.time = time }

    /// The moment.
    public var now: Instant { Instant(microseconds: time.microseconds) }

    /// A microsecond.
    public var minimumResolution: Duration { .microseconds(1) }

    /// Waits until a moment.
    public func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        try await time.sleep(for: max(.zero, now.duration(to: deadline)))
    }
}
