/// Rules of a security group that share protocol and ports.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html>.
public struct IpPermission: QueryStructure, ResponseDecodable, Hashable {
    /// `tcp`, `udp`, `icmp`, `icmpv6`, a protocol number, or `-1` for all.
    public var ipProtocol: String?
    /// The first port, or the ICMP type; -1 for all types.
    public var fromPort: Int?
    /// The last port, or the ICMP code; -1 for all codes.
    public var toPort: Int?
    /// The security groups on the other side.
    public var userIdGroupPairs: [UserIdGroupPair]?
    /// The IPv4 blocks on the other side.
    public var ipRanges: [IpRange]?
    /// The IPv6 blocks on the other side.
    public var ipv6Ranges: [Ipv6Range]?
    /// The prefix lists on the other side.
    public var prefixListIds: [PrefixListId]?

    /// Makes one of its members.
    public init(
        ipProtocol: String? = nil, fromPort: Int? = nil, toPort: Int? = nil,
        userIdGroupPairs: [UserIdGroupPair]? = nil, ipRanges: [IpRange]? = nil, ipv6Ranges: [Ipv6Range]? = nil,
        prefixListIds: [PrefixListId]? = nil
    ) {
        self.ipProtocol = ipProtocol
        self.fromPort = fromPort
        self.toPort = toPort
        self.userIdGroupPairs = userIdGroupPairs
        self.ipRanges = ipRanges
        self.ipv6Ranges = ipv6Ranges
        self.prefixListIds = prefixListIds
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("IpProtocol", ipProtocol)
        query.append("FromPort", fromPort)
        query.append("ToPort", toPort)
        query.append("Groups", userIdGroupPairs)
        query.append("IpRanges", ipRanges)
        query.append("Ipv6Ranges", ipv6Ranges)
        query.append("PrefixListIds", prefixListIds)
    }

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        ipProtocol = try element.optional("ipProtocol")
        fromPort = try element.optional("fromPort")
        toPort = try element.optional("toPort")
        userIdGroupPairs = try element.list("groups")
        ipRanges = try element.list("ipRanges")
        ipv6Ranges = try element.list("ipv6Ranges")
        prefixListIds = try element.list("prefixListIds")
    }
}
