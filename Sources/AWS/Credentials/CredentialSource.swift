/// Where a credential may come from.
public enum CredentialSource: Hashable, Sendable {
    /// `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`.
    case environment
    /// A profile of the shared configuration.
    case profile(String)
}
