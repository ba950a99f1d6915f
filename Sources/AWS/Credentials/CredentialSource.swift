/// Where a credential may come from.
public enum CredentialSource: Hashable, Sendable {
    /// `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`.
    case environment
    /// A profile of the shared configuration.
    case profile(String)
    /// `AWS_ROLE_ARN` and `AWS_WEB_IDENTITY_TOKEN_FILE`.
    case webIdentity
    /// The container's own service, named by `AWS_CONTAINER_CREDENTIALS_RELATIVE_URI` or `…_FULL_URI`.
    case container
    /// The metadata service of the EC2 instance.
    case instance
    /// A role that is assumed after all that, whatever the first credential was.
    case role(String)
}
