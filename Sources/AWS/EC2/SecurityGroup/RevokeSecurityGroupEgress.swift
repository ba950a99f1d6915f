/// Takes rules about outbound traffic out of a security group.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RevokeSecurityGroupEgress.html>.
///
/// ```
/// RevokeSecurityGroupEgressResponse
///   return                            Bool
///   unknownIpPermissionSet/item       IpPermission
///   revokedSecurityGroupRuleSet/item  RevokedSecurityGroupRule
/// ```
public struct RevokeSecurityGroupEgress: EC2WriteOperation, Hashable {
    /// The security group, `sg-…`.
    public var groupId: String
    /// The rules.
    public var ipPermissions: [IpPermission]?
    /// The rules by their IDs, `sgr-…`, instead of `ipPermissions`.
    public var securityGroupRuleIds: [String]?
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
    /// Only asks whether the call would be permitted; the answer is an error in any case.
    public var dryRun: Bool?

    /// Makes a request with these members.
    public init(
        groupId: String, ipPermissions: [IpPermission]? = nil, securityGroupRuleIds: [String]? = nil,
        sourceSecurityGroupName: String? = nil, sourceSecurityGroupOwnerId: String? = nil, ipProtocol: String? = nil,
        fromPort: Int? = nil, toPort: Int? = nil, cidrIp: String? = nil, dryRun: Bool? = nil
    ) {
        self.groupId = groupId
        self.ipPermissions = ipPermissions
        self.securityGroupRuleIds = securityGroupRuleIds
        self.sourceSecurityGroupName = sourceSecurityGroupName
        self.sourceSecurityGroupOwnerId = sourceSecurityGroupOwnerId
        self.ipProtocol = ipProtocol
        self.fromPort = fromPort
        self.toPort = toPort
        self.cidrIp = cidrIp
        self.dryRun = dryRun
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("GroupId", groupId)
        query.append("IpPermissions", ipPermissions)
        query.append("SecurityGroupRuleId", securityGroupRuleIds)
        query.append("SourceSecurityGroupName", sourceSecurityGroupName)
        query.append("SourceSecurityGroupOwnerId", sourceSecurityGroupOwnerId)
        query.append("IpProtocol", ipProtocol)
        query.append("FromPort", fromPort)
        query.append("ToPort", toPort)
        query.append("CidrIp", cidrIp)
        query.append("DryRun", dryRun)
    }

    /// The answer.
    public struct Output: ResponseDecodable, Hashable {
        /// Whether the call was carried out; always true, as a failure is an error.
        public var `return`: Bool?
        /// The rules of the request that the group did not have.
        public var unknownIpPermissions: [IpPermission]?
        /// The rules that are gone.
        public var revokedSecurityGroupRules: [RevokedSecurityGroupRule]?

        /// Reads the members from the root.
        public init(_ response: ResponseElement) throws(XMLError) {
            `return` = try response.optional("return")
            unknownIpPermissions = try response.list("unknownIpPermissionSet")
            revokedSecurityGroupRules = try response.list("revokedSecurityGroupRuleSet")
        }
    }
}
