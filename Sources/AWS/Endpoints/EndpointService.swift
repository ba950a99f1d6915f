/// A service whose endpoint can be found.
public enum EndpointService: String, Hashable, Sendable, CaseIterable {
    /// Elastic Compute Cloud.
    case ec2
    /// Security Token Service, in the Region rather than the global one.
    case sts
    /// Simple Storage Service.
    case s3
    /// The portal of IAM Identity Center, which exchanges tokens for credentials.
    case sso
    /// The OpenID Connect half of IAM Identity Center, which renews tokens.
    case oidc

    /// What its hosts begin with.
    var hostPrefix: String { self == .sso ? "portal.sso" : rawValue }

    /// What `services` sections call it, and in upper case `AWS_ENDPOINT_URL_…`: the service's ID in the SDKs.
    var settingName: String { self == .oidc ? "sso_oidc" : rawValue }
}
