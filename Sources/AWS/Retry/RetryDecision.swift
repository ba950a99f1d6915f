/// What follows a failed attempt.
public enum RetryDecision: Hashable, Sendable {
    /// The call is sent again after that time.
    case retry(after: Duration)
    /// The call was sent as often as the policy allows.
    case attemptsExhausted
    /// Too many calls failed lately.
    case quotaExhausted
}
