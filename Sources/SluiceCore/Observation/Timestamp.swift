/// A moment in wall time: microseconds since 1970-01-01T00:00:00Z.
///
/// Core never asks what time it is; moments are handed in.
public struct Timestamp: Hashable, Sendable, Comparable {
    /// Since 1970-01-01T00:00:00Z; negative before.
    public var microseconds: Int64

    /// Names a moment.
    public init(microseconds: Int64) { self.microseconds = microseconds }

    /// The moment that is this much later (or earlier, when negative).
    public func advanced(by duration: Duration) -> Timestamp {
        Timestamp(microseconds: microseconds + duration.inMicroseconds)
    }

    /// How much later this moment is than another.
    public func since(_ other: Timestamp) -> Duration { .microseconds(microseconds - other.microseconds) }

    /// The earlier one is less.
    public static func < (left: Timestamp, right: Timestamp) -> Bool { left.microseconds < right.microseconds }
}

extension Duration {
    var inMicroseconds: Int64 {
        components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000
    }
}
