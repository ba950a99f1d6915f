/// Gets a credential anew each time that it is asked.
public protocol CredentialIssuer: Sendable {
    /// A credential, and the way that it came.
    func issue() async throws(CredentialError) -> (credential: IssuedCredential, route: CredentialRoute)
}
