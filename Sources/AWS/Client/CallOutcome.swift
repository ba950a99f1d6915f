/// What is known about a call after it was sent once.
///
/// Decided by what is known, never by optimism: whatever is not proven to be one of the first two is `unknown`.
public enum CallOutcome<Output: Sendable>: Sendable {
    /// The service carried the call out, and its answer was read to the end.
    case executed(Output, requestID: String?)
    /// The service certainly did not carry the call out; it may be sent again.
    case notExecuted(NotExecuted)
    /// The service may or may not have carried the call out.
    case unknown(UnknownReason)
}

extension CallOutcome: Equatable where Output: Equatable {}
