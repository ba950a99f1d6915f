/// Why a source has no credential, or none that can be used; secrets are never a part of it.
public enum CredentialProblem: Hashable, Sendable {
    /// None of these variables or properties is set.
    case notSet([String])
    /// One half of a key pair is there, the other is not.
    case halfPair(present: String, missing: String)
    /// There is no profile of that name; the files that were looked into.
    case noProfile(String, files: [String])
    /// The configuration files cannot be used.
    case files(SharedConfigError)
}
