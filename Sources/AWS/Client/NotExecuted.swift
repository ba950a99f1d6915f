/// Why a call was certainly not carried out.
public enum NotExecuted: Error, Hashable, Sendable {
    /// There was nothing to sign the call with.
    case credentials(CredentialError)
    /// The request never left: see `TransportError.notSent`.
    case notSent(NotSentCause)
    /// The service refused the call, or it was throttled.
    case refused(EC2Error)
}
