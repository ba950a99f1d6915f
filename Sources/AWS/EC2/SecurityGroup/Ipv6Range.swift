/// An IPv6 block on the other side of a rule.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Ipv6Range.html>.
public struct Ipv6Range: QueryStructure, ResponseDecodable, Hashable {
    /// Free text.
    public var description: String?
    /// The IPv6 block.
    public var cidrIpv6: String?

    /// Makes one of its members.
    public init(description: String? = nil, cidrIpv6: String? = nil) {
        self.description = description
        self.cidrIpv6 = cidrIpv6
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("Description", description)
        query.append("CidrIpv6", cidrIpv6)
    }

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        description = try element.optional("description")
        cidrIpv6 = try element.optional("cidrIpv6")
    }
}
