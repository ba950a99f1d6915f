/// How often and how patiently a call that may be repeated is repeated.
///
/// The numbers are those of the AWS SDKs' standard mode, version 2.0, and not of the 2.1 that SDKs take where
/// `AWS_NEW_RETRIES_2026` is `true`. What 2.1 changes would make sluice worse: it spreads the three attempts over
/// 150 ms instead of three seconds, and a front end that fails over, a name that does not resolve or a proxy that
/// restarts takes longer than that. The time that its quick first retry saves matters to services that call each
/// other thousands of times a second; sluice reads a few dozen times a run. For what 2.1 does better, patience with
/// throttles, sluice has a rule of its own (`patient`); and nothing documents for EC2 or STS the header that 2.1 reads,
/// `x-amz-retry-after`.
public struct RetryPolicy: Hashable, Sendable {
    /// The most times a call is sent, the first time included.
    public var maxAttempts: Int
    /// The longest wait before one retry.
    public var maxDelay: Duration
    /// What grows with each retry: the wait is a random part of `base` to the power of the number of retries, in seconds.
    public var base: Int
    /// How long in all a call may wait for throttles without their counting as attempts or costing tokens; `nil`
    /// treats them as any other failure, as the SDKs do.
    public var throttlePatience: Duration?

    /// A policy made of its parts.
    public init(
        maxAttempts: Int = 3, maxDelay: Duration = .seconds(20), base: Int = 2, throttlePatience: Duration? = nil
    ) {
        self.maxAttempts = maxAttempts
        self.maxDelay = maxDelay
        self.base = base
        self.throttlePatience = throttlePatience
    }

    /// The SDKs' standard mode.
    public static let standard = RetryPolicy()

    /// The standard mode, but throttles are waited out for five minutes: who lists an account that others work in
    /// meets them by no fault of its own.
    public static let patient = RetryPolicy(throttlePatience: .seconds(300))

    /// The longest wait before a retry, counted from 0; a random part of it is waited.
    public func longestDelay(beforeRetry retry: Int) -> Duration {
        var seconds = 1
        for _ in 0..<retry where .seconds(seconds) < maxDelay {
            seconds *= base
        }
        return min(.seconds(seconds), maxDelay)
    }
}
