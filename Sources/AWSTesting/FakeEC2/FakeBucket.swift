/// Requests of one action that are admitted: a store of tokens, refilled at a steady rate.
///
/// Source: <https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html>.
struct FakeBucket: Sendable {
    private var tokens: Double
    private var filledAt: Int64

    /// How many tokens a bucket holds and how many flow in a second.
    struct Size: Hashable, Sendable {
        let capacity: Double
        let rate: Double

        static let read = Size(capacity: 100, rate: 20)
        static let unfilteredRead = Size(capacity: 50, rate: 10)
        static let write = Size(capacity: 50, rate: 5)
        static let tags = Size(capacity: 100, rate: 10)
        static let endpoints = Size(capacity: 4, rate: 0.3)
    }

    init(full size: Size, at moment: Int64) {
        tokens = size.capacity
        filledAt = moment
    }

    /// Takes a token; false where there is none.
    mutating func take(_ size: Size, at moment: Int64) -> Bool {
        tokens = min(size.capacity, tokens + Double(moment - filledAt) / 1_000_000 * size.rate)
        filledAt = moment
        guard tokens >= 1 else { return false }
        tokens -= 1
        return true
    }
}
