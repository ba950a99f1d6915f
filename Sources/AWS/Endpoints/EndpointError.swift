/// Why no endpoint can be named.
public enum EndpointError: Error, Hashable, Sendable {
    /// No Region was given, neither on the command line nor in the environment nor in the profile.
    case noRegion
    /// The Region is no host label: letters, digits and hyphens.
    case invalidRegion(String)
    /// The URL of an endpoint cannot be read; the text is left out, for it may hold a password.
    case malformedURL(URLProblem)
    /// A setting that decides about the endpoint cannot be used.
    case setting(CredentialSetting, CredentialSettingFault)
    /// An endpoint of one's own cannot be the one with validated cryptography.
    case customWithFIPS
    /// An endpoint of one's own cannot be the one with both kinds of addresses.
    case customWithDualStack
    /// The service has no endpoint with validated cryptography in that Region's part of AWS.
    case noFIPS(EndpointService, Region)

    /// What is wrong with a URL.
    public enum URLProblem: Hashable, Sendable {
        /// It begins with neither `https://` nor `http://`.
        case scheme
        /// It has blanks, control characters or characters beyond ASCII.
        case characters
        /// It has a user or a password.
        case userInfo
        /// It has a query or a fragment.
        case query
        /// It has no host, or one with characters that hosts do not have.
        case host
        /// Its port is not a number from 1 to 65535.
        case port
    }
}
