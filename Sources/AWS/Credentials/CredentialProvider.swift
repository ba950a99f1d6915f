import SigV4

/// Knows where to get what requests are signed with.
public protocol CredentialProvider: Sendable {
    /// The credential to sign with now; asked before every request, so a provider that fetches one keeps it.
    func credential() async throws(CredentialError) -> Credential
}
