/// The public names of a network interface.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_PublicIpDnsNameOptions.html>.
public struct PublicIpDnsNameOptions: ResponseDecodable, Hashable {
    /// Which public name the interface goes by.
    public var dnsHostnameType: String?
    /// The public name with an A record.
    public var publicIpv4DnsName: String?
    /// The public name with an AAAA record.
    public var publicIpv6DnsName: String?
    /// The public name with A and AAAA records.
    public var publicDualStackDnsName: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        dnsHostnameType = try element.optional("dnsHostnameType")
        publicIpv4DnsName = try element.optional("publicIpv4DnsName")
        publicIpv6DnsName = try element.optional("publicIpv6DnsName")
        publicDualStackDnsName = try element.optional("publicDualStackDnsName")
    }
}
