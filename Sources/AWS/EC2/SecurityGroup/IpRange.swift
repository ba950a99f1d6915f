/// An IPv4 block on the other side of a rule.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpRange.html>.
public struct IpRange: QueryStructure, ResponseDecodable, Hashable {
    /// Free text.
    public var description: String?
    /// The IPv4 block.
    public var cidrIp: String?

    /// Makes one of its members.
    public init(description: String? = nil, cidrIp: String? = nil) {
        self.description = description
        self.cidrIp = cidrIp
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("Description", description)
        query.append("CidrIp", cidrIp)
    }

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        description = try element.optional("description")
        cidrIp = try element.optional("cidrIp")
    }
}
