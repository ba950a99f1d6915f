/// Why there is no credential.
public enum CredentialError: Error, Hashable, Sendable {
    /// The source should have one but it cannot be used; no other is asked. What was asked before it, and why each of
    /// those had none, goes with it.
    case broken(CredentialSource, CredentialProblem, passedOver: [CredentialAbsence] = [])
    /// No source has one; all that were asked, in that order, and why each had none.
    case noneFound([CredentialAbsence])
}
