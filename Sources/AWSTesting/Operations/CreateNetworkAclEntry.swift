public import AWS

/// Adds an entry to a network ACL, as somebody does who guards a subnet by hand; sluice itself changes none.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkAclEntry.html>.
public struct CreateNetworkAclEntry: EC2WriteOperation, Hashable {
    /// The network ACL, `acl-…`.
    public var networkAclId: String
    /// 1 to 32766; the lowest number that matches decides.
    public var ruleNumber: Int
    /// The number of the protocol, `6` for TCP, or `-1` for all.
    public var ipProtocol: String
    /// `allow` or `deny`.
    public var ruleAction: String
    /// Whether it is about traffic that leaves the subnet.
    public var egress: Bool
    /// The IPv4 block on the other side.
    public var cidrBlock: String
    /// The destination ports, of TCP and UDP alone.
    public var ports: ClosedRange<Int>?

    /// Makes a request with these members.
    public init(
        networkAclId: String, ruleNumber: Int, ipProtocol: String = "-1", ruleAction: String, egress: Bool,
        cidrBlock: String = "0.0.0.0/0", ports: ClosedRange<Int>? = nil
    ) {
        self.networkAclId = networkAclId
        self.ruleNumber = ruleNumber
        self.ipProtocol = ipProtocol
        self.ruleAction = ruleAction
        self.egress = egress
        self.cidrBlock = cidrBlock
        self.ports = ports
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("NetworkAclId", networkAclId)
        query.append("RuleNumber", ruleNumber)
        query.append("Protocol", ipProtocol)
        query.append("RuleAction", ruleAction)
        query.append("Egress", egress)
        query.append("CidrBlock", cidrBlock)
        query.append("PortRange.From", ports?.lowerBound)
        query.append("PortRange.To", ports?.upperBound)
    }

    /// The answer has nothing in it.
    public typealias Output = EmptyOutput
}
