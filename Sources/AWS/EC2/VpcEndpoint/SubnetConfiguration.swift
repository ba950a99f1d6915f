/// Addresses of one's own choice for an endpoint in a subnet.
public struct SubnetConfiguration: QueryStructure, Hashable {
    /// The subnet, `subnet-…`.
    public var subnetId: String?
    /// The IPv4 address.
    public var ipv4: String?
    /// The IPv6 address.
    public var ipv6: String?

    /// Makes one of its members.
    public init(subnetId: String? = nil, ipv4: String? = nil, ipv6: String? = nil) {
        self.subnetId = subnetId
        self.ipv4 = ipv4
        self.ipv6 = ipv6
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("SubnetId", subnetId)
        query.append("Ipv4", ipv4)
        query.append("Ipv6", ipv6)
    }
}
