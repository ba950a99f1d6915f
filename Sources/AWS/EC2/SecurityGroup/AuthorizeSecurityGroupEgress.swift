/// Adds rules about outbound traffic to a security group.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupEgress.html>.
///
/// ```
/// AuthorizeSecurityGroupEgressResponse
///   return                     Bool
///   securityGroupRuleSet/item  SecurityGroupRule
/// ```
public struct AuthorizeSecurityGroupEgress: EC2WriteOperation, Hashable {
    /// The security group, `sg-…`.
    public var groupId: String
    /// The rules.
    public var ipPermissions: [IpPermission]?
    /// A group in the default VPC as the other side; `ipPermissions` says it better.
    public var sourceSecurityGroupName: String?
    /// The owner of that group.
    public var sourceSecurityGroupOwnerId: String?
    /// `tcp`, `udp`, `icmp`, `icmpv6`, a protocol number, or `-1` for all.
    public var ipProtocol: String?
    /// The first port, or the ICMP type; -1 for all types.
    public var fromPort: Int?
    /// The last port, or the ICMP code; -1 for all codes.
    public var toPort: Int?
    /// An IPv4 block.
    public var cidrIp: String?
    /// The tags that the new object is born with.
    public var tagSpecifications: [TagSpecification]?
    /// Only asks whether the call would be permitted; the answer is an error in any case.
    public var dryRun: Bool?

    /// Makes a request with these members.
    public init(
        groupId: String, ipPermissions: [IpPermission]? = nil, sourceSecurityGroupName: String? = nil,
        sourceSecurityGroupOwnerId: String? = nil, ipProtocol: String? = nil, fromPort: Int? = nil, toPort: Int? = nil,
        cidrIp: String? = nil, tagSpecifications: [TagSpecification]? = nil, dryRun: Bool? = nil
    ) {
        self.groupId = groupId
        self.ipPermissions = ipPermissions
        self.sourceSecurityGroupName = sourceSecurityGroupName
        self.sourceSecurityGroupOwnerId = sourceSecurityGroupOwnerId
        self.ipProtocol = ipProtocol
        self.fromPort = fromPort
        self.toPort = toPort
        self.cidrIp = cidrIp
        self.tagSpecifications = tagSpecifications
        self.dryRun = dryRun
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("GroupId", groupId)
        query.append("IpPermissions", ipPermissions)
        query.append("SourceSecurityGroupName", sourceSecurityGroupName)
        query.append("SourceSecurityGroupOwnerId", sourceSecurityGroupOwnerId)
        query.append("IpProtocol", ipProtocol)
        query.append("FromPort", fromPort)
        query.append("ToPort", toPort)
        query.append("CidrIp", cidrIp)
        query.append("TagSpecification", tagSpecifications)
        query.append("DryRun", dryRun)
    }

    /// The answer.
    public struct Output: ResponseDecodable, Hashable {
        /// Whether the call was carried out; always true, as a failure is an error.
        public var `return`: Bool?
        /// The new rules, each with its ID.
        public var securityGroupRules: [SecurityGroupRule]?

        /// Reads the members from the root.
        public init(_ response: ResponseElement) throws(XMLError) {
            `return` = try response.optional("return")
            securityGroupRules = try response.list("securityGroupRuleSet")
        }
    }
}
