/// Why there is no credential.
public enum CredentialError: Error, Hashable, Sendable {
    /// The source should have one but it cannot be used; no other is asked.
    case broken(CredentialSource, CredentialProblem)
    /// No source has one; all that were asked, in that order, and why each had none.
    case noneFound([CredentialAbsence])
}
