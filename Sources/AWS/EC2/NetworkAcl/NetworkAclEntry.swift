/// An entry of a network ACL; of those that match, the one with the lowest number decides.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkAclEntry.html>.
public struct NetworkAclEntry: ResponseDecodable, Hashable {
    /// The IPv4 block on the other side.
    public var cidrBlock: String?
    /// Whether it is about traffic that leaves the subnet.
    public var egress: Bool?
    /// The kind of ICMP message, for ICMP alone.
    public var icmpTypeCode: IcmpTypeCode?
    /// The IPv6 block on the other side.
    public var ipv6CidrBlock: String?
    /// The destination ports, for TCP and UDP alone.
    public var portRange: PortRange?
    /// The number of the protocol, `6` for TCP, or `-1` for all.
    public var `protocol`: String?
    /// `allow` or `deny`.
    public var ruleAction: String?
    /// 1 to 32766; 32767 and, for IPv6, 32768 are EC2's own refusals at the end.
    public var ruleNumber: Int?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        cidrBlock = try element.optional("cidrBlock")
        egress = try element.optional("egress")
        icmpTypeCode = try element.optional("icmpTypeCode")
        ipv6CidrBlock = try element.optional("ipv6CidrBlock")
        portRange = try element.optional("portRange")
        `protocol` = try element.optional("protocol")
        ruleAction = try element.optional("ruleAction")
        ruleNumber = try element.optional("ruleNumber")
    }
}
