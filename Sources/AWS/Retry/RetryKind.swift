/// What kind of failure a retry would follow; it decides about price and patience.
public enum RetryKind: Hashable, Sendable {
    /// The service or the way to it failed for a moment.
    case transient
    /// No answer came in time.
    case timeout
    /// The service refused the call for the number of calls.
    case throttle
}
