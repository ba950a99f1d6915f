/// Why a call that changes nothing has no answer, after all retries.
public enum EC2ClientError: Error, Hashable, Sendable {
    /// The service refused the call, or the call never got there.
    case notExecuted(NotExecuted)
    /// No answer that could be read came back.
    case unknown(UnknownReason)
    /// The service gave the same token for two pages, so the list would never end.
    case repeatedToken(String)

    /// What the service said, where it said anything.
    public var serviceError: EC2Error? {
        switch self {
        case .notExecuted(.refused(let error)), .notExecuted(.clock(let error)): error
        case .unknown(.serverError(_, let error)): error
        default: nil
        }
    }

    /// What kind of failure a retry would follow, `nil` where none would help.
    var retryKind: RetryKind? {
        switch self {
        case .notExecuted(let reason): RetryKind(reason)
        case .unknown(let reason): RetryKind(reason)
        case .repeatedToken: nil
        }
    }
}
