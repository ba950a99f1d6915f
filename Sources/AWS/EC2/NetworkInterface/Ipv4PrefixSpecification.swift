/// An IPv4 prefix delegated to a network interface.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Ipv4PrefixSpecification.html>.
public struct Ipv4PrefixSpecification: ResponseDecodable, Hashable {
    /// The prefix.
    public var ipv4Prefix: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        ipv4Prefix = try element.optional("ipv4Prefix")
    }
}
