/// Why a call was certainly not carried out.
public enum NotExecuted: Error, Hashable, Sendable {
    /// There was nothing to sign the call with.
    case credentials(CredentialError)
    /// The request never left: see `TransportError.notSent`.
    case notSent(NotSentCause)
    /// The service refused the call for the time that it was signed for. The client has set its clock by the answer's,
    /// so the next call is signed for the service's time.
    case clock(EC2Error)
    /// The service refused the call, or it was throttled.
    case refused(EC2Error)
}
