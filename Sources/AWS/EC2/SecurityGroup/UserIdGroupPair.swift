/// A security group on the other side of a rule.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_UserIdGroupPair.html>.
public struct UserIdGroupPair: QueryStructure, ResponseDecodable, Hashable {
    /// Free text.
    public var description: String?
    /// The account that owns the group.
    public var userId: String?
    /// The security group's name; in a VPC the ID is the safer choice.
    public var groupName: String?
    /// The security group, `sg-…`.
    public var groupId: String?
    /// The VPC, `vpc-…`.
    public var vpcId: String?
    /// The peering connection, `pcx-…`.
    public var vpcPeeringConnectionId: String?
    /// The state of the peering connection to the group's VPC.
    public var peeringStatus: String?

    /// Makes one of its members.
    public init(
        description: String? = nil, userId: String? = nil, groupName: String? = nil, groupId: String? = nil,
        vpcId: String? = nil, vpcPeeringConnectionId: String? = nil, peeringStatus: String? = nil
    ) {
        self.description = description
        self.userId = userId
        self.groupName = groupName
        self.groupId = groupId
        self.vpcId = vpcId
        self.vpcPeeringConnectionId = vpcPeeringConnectionId
        self.peeringStatus = peeringStatus
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("Description", description)
        query.append("UserId", userId)
        query.append("GroupName", groupName)
        query.append("GroupId", groupId)
        query.append("VpcId", vpcId)
        query.append("VpcPeeringConnectionId", vpcPeeringConnectionId)
        query.append("PeeringStatus", peeringStatus)
    }

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        description = try element.optional("description")
        userId = try element.optional("userId")
        groupName = try element.optional("groupName")
        groupId = try element.optional("groupId")
        vpcId = try element.optional("vpcId")
        vpcPeeringConnectionId = try element.optional("vpcPeeringConnectionId")
        peeringStatus = try element.optional("peeringStatus")
    }
}
