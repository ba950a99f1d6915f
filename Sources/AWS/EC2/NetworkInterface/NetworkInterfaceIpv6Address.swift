/// An IPv6 address of a network interface.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterfaceIpv6Address.html>.
public struct NetworkInterfaceIpv6Address: ResponseDecodable, Hashable {
    /// The IPv6 address.
    public var ipv6Address: String?
    /// The public name with an AAAA record.
    public var publicIpv6DnsName: String?
    /// Whether it is the interface's first IPv6 address.
    public var isPrimaryIpv6: Bool?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        ipv6Address = try element.optional("ipv6Address")
        publicIpv6DnsName = try element.optional("publicIpv6DnsName")
        isPrimaryIpv6 = try element.optional("isPrimaryIpv6")
    }
}
