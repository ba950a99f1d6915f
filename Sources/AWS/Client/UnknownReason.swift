/// Why nobody can say whether a call was carried out.
public enum UnknownReason: Error, Hashable, Sendable {
    /// The answer, or its end, was never received.
    case lost(LostCause)
    /// The service failed (status 5xx) without saying that it had refused the call.
    case serverError(status: Int, EC2Error?)
    /// The answer was received but is not the one that was asked for.
    case unreadable(status: Int, XMLError)
    /// The answer has a status that the protocol does not know: a redirect, or 4xx without an EC2 error.
    case unexpectedStatus(Int)
}
