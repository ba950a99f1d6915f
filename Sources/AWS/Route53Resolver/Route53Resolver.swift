/// Route 53 Resolver, which knows what names VPCs ask elsewhere.
public enum Route53Resolver: JSONService {
    /// `route53resolver` in hosts and signatures.
    public static let endpointService = EndpointService.route53Resolver
    /// The name of the API.
    public static let targetPrefix = "Route53Resolver"
}
