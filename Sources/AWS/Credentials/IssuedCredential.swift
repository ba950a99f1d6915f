import SigV4

/// A credential, with what is known about it.
public struct IssuedCredential: Hashable, Sendable {
    /// What requests are signed with.
    public let credential: Credential
    /// When it ends, `nil` for one that does not.
    public let expiration: Timestamp?

    /// A credential made of its parts.
    public init(_ credential: Credential, expiration: Timestamp? = nil) {
        self.credential = credential
        self.expiration = expiration
    }
}
