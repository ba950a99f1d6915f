/// The prefixes of an endpoint in one subnet.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SubnetIpPrefixes.html>.
public struct SubnetIpPrefixes: ResponseDecodable, Hashable {
    /// The subnet, `subnet-…`.
    public var subnetId: String?
    /// The prefixes.
    public var ipPrefixes: [String]?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        subnetId = try element.optional("subnetId")
        ipPrefixes = try element.list("ipPrefixSet")
    }
}
