/// A DNS server that a rule leads to.
///
/// See <https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_TargetAddress.html>.
public struct TargetAddress: Decodable, Hashable, Sendable {
    /// The IPv4 address.
    public var ip: String?
    /// The port, 53 where none is said.
    public var port: Int?
    /// The IPv6 address.
    public var ipv6: String?

    private enum CodingKeys: String, CodingKey {
        case ip = "Ip"
        case port = "Port"
        case ipv6 = "Ipv6"
    }
}
