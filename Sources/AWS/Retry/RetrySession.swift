/// The retries of one call: counts, pays and decides, and has neither a clock nor a network.
public struct RetrySession: Hashable, Sendable {
    private let policy: RetryPolicy
    private var attempts = 1
    private var throttles = 0
    private var patienceLeft: Duration
    private var lastCost: Int?

    /// A session for a call that is about to be sent for the first time.
    public init(policy: RetryPolicy) {
        self.policy = policy
        patienceLeft = policy.throttlePatience ?? .zero
    }

    /// Decides what follows an attempt that failed.
    ///
    /// - Parameters:
    ///   - kind: how it failed.
    ///   - quota: the client's tokens.
    ///   - random: where the random part of the wait comes from.
    public mutating func next(
        after kind: RetryKind, quota: inout RetryQuota, using random: inout some RandomNumberGenerator
    ) -> RetryDecision {
        if kind == .throttle, patienceLeft > .zero {
            let delay = jittered(policy.longestDelay(beforeRetry: throttles), using: &random)
            throttles += 1
            patienceLeft -= delay
            return .retry(after: delay)
        }
        guard attempts < policy.maxAttempts else { return .attemptsExhausted }
        guard let cost = quota.pay(for: kind) else { return .quotaExhausted }
        let delay = jittered(policy.longestDelay(beforeRetry: attempts - 1), using: &random)
        attempts += 1
        lastCost = cost
        return .retry(after: delay)
    }

    /// Gives back to the quota what a call that came through has earned.
    public func succeed(quota: inout RetryQuota) {
        quota.refund(lastCost)
    }

    /// A random part of a duration, all of it included.
    private func jittered(_ longest: Duration, using random: inout some RandomNumberGenerator) -> Duration {
        let microseconds = longest / .microseconds(1)
        return .microseconds(Int64.random(in: 0...Int64(microseconds), using: &random))
    }
}
