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
    /// Key Management Service.
    case kms
    /// Service Quotas.
    case serviceQuotas = "servicequotas"
    /// Route 53, which has one endpoint for all Regions.
    case route53
    /// Route 53 Resolver.
    case route53Resolver = "route53resolver"

    /// What its hosts begin with.
    var hostPrefix: String { self == .sso ? "portal.sso" : rawValue }

    /// What `services` sections call it, and in upper case `AWS_ENDPOINT_URL_…`: the service's ID in the SDKs.
    var settingName: String {
        switch self {
        case .oidc: "sso_oidc"
        case .serviceQuotas: "service_quotas"
        case .route53: "route_53"
        default: rawValue
        }
    }
}
