import SigV4

/// The way to a credential: where the first one comes from, and the roles that are assumed with it, in order.
///
/// It is found without asking anybody, so it can be shown, and judged, before anything is fetched.
public struct CredentialRoute: Hashable, Sendable {
    /// Where the first credential comes from.
    public enum Base: Hashable, Sendable {
        /// A key pair that is written down.
        case keys(Credential)
        /// What a program prints.
        case command(CredentialCommand)
        /// A role that is taken with a token instead of a credential.
        case webIdentity(WebIdentityRole)
        /// A role of IAM Identity Center.
        case sso(SSOLogin)
        /// The container's own service.
        case container(ContainerCredentialsLocation)
        /// The metadata service of the EC2 instance.
        case instance(InstanceMetadataLocation)
    }

    /// Who said so.
    public let source: CredentialSource
    /// Where the first credential comes from.
    public let base: Base
    /// The roles that follow, the one to work with last.
    public var roles: [AssumedRole]

    /// A route made of its parts.
    public init(source: CredentialSource, base: Base, roles: [AssumedRole] = []) {
        self.source = source
        self.base = base
        self.roles = roles
    }
}
