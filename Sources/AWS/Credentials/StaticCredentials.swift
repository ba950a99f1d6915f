import SigV4

/// A credential that is known from the start.
public struct StaticCredentials: CredentialProvider {
    private let known: Credential

    /// Provides this credential.
    public init(_ credential: Credential) {
        known = credential
    }

    /// The credential.
    public func credential() async throws(CredentialError) -> Credential { known }
}
