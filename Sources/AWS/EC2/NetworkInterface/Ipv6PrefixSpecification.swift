/// An IPv6 prefix delegated to a network interface.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Ipv6PrefixSpecification.html>.
public struct Ipv6PrefixSpecification: ResponseDecodable, Hashable {
    /// The prefix.
    public var ipv6Prefix: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        ipv6Prefix = try element.optional("ipv6Prefix")
    }
}
