/// Route 53, which knows the hosted zones.
public enum Route53: XMLService {
    /// `route53` in hosts and signatures.
    public static let endpointService = EndpointService.route53
    /// The namespace of the API, whatever its version.
    public static let namespace = "https://route53.amazonaws.com/doc/"
}
