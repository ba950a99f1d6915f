/// Tokens that retries cost, shared by all calls of a client, so that a service in distress is left alone.
public struct RetryQuota: Hashable, Sendable {
    /// The tokens that are left.
    public private(set) var available: Int

    /// The most tokens there can be.
    private let capacity: Int

    /// A bucket that is full, or holds `available` tokens.
    public init(capacity: Int = 500, available: Int? = nil) {
        self.capacity = capacity
        self.available = available ?? capacity
    }

    /// Takes what a retry costs, `nil` where there is not enough: 10 tokens after a timeout, 5 otherwise.
    mutating func pay(for kind: RetryKind) -> Int? {
        let cost = kind == .timeout ? 10 : 5
        guard cost <= available else { return nil }
        available -= cost
        return cost
    }

    /// Gives back what a call's last retry cost, or one token where it needed none.
    mutating func refund(_ cost: Int?) {
        available = min(capacity, available + (cost ?? 1))
    }
}
