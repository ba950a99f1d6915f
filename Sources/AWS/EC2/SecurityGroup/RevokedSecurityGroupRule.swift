/// A rule as it was when it was taken out of its group.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RevokedSecurityGroupRule.html>.
public struct RevokedSecurityGroupRule: ResponseDecodable, Hashable {
    /// The ID of the rule, `sgr-…`.
    public var securityGroupRuleId: String?
    /// The security group, `sg-…`.
    public var groupId: String?
    /// Whether the rule is about outbound traffic.
    public var isEgress: Bool?
    /// `tcp`, `udp`, `icmp`, `icmpv6`, a protocol number, or `-1` for all.
    public var ipProtocol: String?
    /// The first port, or the ICMP type; -1 for all types.
    public var fromPort: Int?
    /// The last port, or the ICMP code; -1 for all codes.
    public var toPort: Int?
    /// The IPv4 block on the other side.
    public var cidrIpv4: String?
    /// The IPv6 block on the other side.
    public var cidrIpv6: String?
    /// The prefix list, `pl-…`.
    public var prefixListId: String?
    /// The security group on the other side, `sg-…`.
    public var referencedGroupId: String?
    /// Free text.
    public var description: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        securityGroupRuleId = try element.optional("securityGroupRuleId")
        groupId = try element.optional("groupId")
        isEgress = try element.optional("isEgress")
        ipProtocol = try element.optional("ipProtocol")
        fromPort = try element.optional("fromPort")
        toPort = try element.optional("toPort")
        cidrIpv4 = try element.optional("cidrIpv4")
        cidrIpv6 = try element.optional("cidrIpv6")
        prefixListId = try element.optional("prefixListId")
        referencedGroupId = try element.optional("referencedGroupId")
        description = try element.optional("description")
    }
}
