/// Makes a security group, which lets nothing in and, in a VPC, everything out.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html>.
///
/// ```
/// CreateSecurityGroupResponse
///   groupId           String
///   securityGroupArn  String
///   tagSet/item       Tag
/// ```
public struct CreateSecurityGroup: EC2WriteOperation, Hashable {
    /// What the group is for; 255 characters of a limited set, never to be changed.
    public var description: String
    /// The name, unique in the VPC without regard to case; not starting with `sg-`.
    public var groupName: String
    /// The VPC, `vpc-…`.
    public var vpcId: String?
    /// The tags that the new object is born with.
    public var tagSpecifications: [TagSpecification]?
    /// Only asks whether the call would be permitted; the answer is an error in any case.
    public var dryRun: Bool?

    /// Makes a request with these members.
    public init(
        description: String, groupName: String, vpcId: String? = nil, tagSpecifications: [TagSpecification]? = nil,
        dryRun: Bool? = nil
    ) {
        self.description = description
        self.groupName = groupName
        self.vpcId = vpcId
        self.tagSpecifications = tagSpecifications
        self.dryRun = dryRun
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("GroupDescription", description)
        query.append("GroupName", groupName)
        query.append("VpcId", vpcId)
        query.append("TagSpecification", tagSpecifications)
        query.append("DryRun", dryRun)
    }

    /// The answer.
    public struct Output: ResponseDecodable, Hashable {
        /// The security group, `sg-…`.
        public var groupId: String?
        /// The ARN.
        public var securityGroupArn: String?
        /// The tags.
        public var tags: [Tag]?

        /// Reads the members from the root.
        public init(_ response: ResponseElement) throws(XMLError) {
            groupId = try response.optional("groupId")
            securityGroupArn = try response.optional("securityGroupArn")
            tags = try response.list("tagSet")
        }
    }
}
