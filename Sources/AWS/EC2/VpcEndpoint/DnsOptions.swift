/// Which DNS records an interface endpoint has.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DnsOptions.html>.
public struct DnsOptions: QueryStructure, ResponseDecodable, Hashable {
    /// `ipv4`, `ipv6`, `dualstack` or `service-defined`.
    public var dnsRecordIpType: String?
    /// Whether private DNS is for callers from outside the VPC alone.
    public var privateDnsOnlyForInboundResolverEndpoint: Bool?
    /// Which private domains the endpoint answers for.
    public var privateDnsPreference: String?
    /// The domains, where the preference asks for a list.
    public var privateDnsSpecifiedDomains: [String]?

    /// Makes one of its members.
    public init(
        dnsRecordIpType: String? = nil, privateDnsOnlyForInboundResolverEndpoint: Bool? = nil,
        privateDnsPreference: String? = nil, privateDnsSpecifiedDomains: [String]? = nil
    ) {
        self.dnsRecordIpType = dnsRecordIpType
        self.privateDnsOnlyForInboundResolverEndpoint = privateDnsOnlyForInboundResolverEndpoint
        self.privateDnsPreference = privateDnsPreference
        self.privateDnsSpecifiedDomains = privateDnsSpecifiedDomains
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("DnsRecordIpType", dnsRecordIpType)
        query.append("PrivateDnsOnlyForInboundResolverEndpoint", privateDnsOnlyForInboundResolverEndpoint)
        query.append("PrivateDnsPreference", privateDnsPreference)
        query.append("PrivateDnsSpecifiedDomain", privateDnsSpecifiedDomains)
    }

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        dnsRecordIpType = try element.optional("dnsRecordIpType")
        privateDnsOnlyForInboundResolverEndpoint = try element.optional("privateDnsOnlyForInboundResolverEndpoint")
        privateDnsPreference = try element.optional("privateDnsPreference")
        privateDnsSpecifiedDomains = try element.list("privateDnsSpecifiedDomainSet")
    }
}
