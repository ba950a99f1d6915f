import SigV4

/// The credential in `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and, for a temporary one, `AWS_SESSION_TOKEN`.
public struct EnvironmentCredentials: CredentialProvider {
    private let environment: Environment

    /// Looks into that environment.
    public init(environment: Environment) {
        self.environment = environment
    }

    /// The credential; half a pair is an error that stops the chain.
    public func credential() async throws(CredentialError) -> Credential {
        try KeyPair.credential(Self.names, of: .environment) { environment[$0] }
    }

    private static let names = KeyPair.Names(
        accessKeyId: "AWS_ACCESS_KEY_ID", secretAccessKey: "AWS_SECRET_ACCESS_KEY", sessionToken: "AWS_SESSION_TOKEN")
}
