/// The security group on the other side of a rule.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReferencedSecurityGroup.html>.
public struct ReferencedSecurityGroup: ResponseDecodable, Hashable {
    /// The security group, `sg-…`.
    public var groupId: String?
    /// The state of the peering connection to the group's VPC.
    public var peeringStatus: String?
    /// The account that owns the group.
    public var userId: String?
    /// The VPC, `vpc-…`.
    public var vpcId: String?
    /// The peering connection, `pcx-…`.
    public var vpcPeeringConnectionId: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        groupId = try element.optional("groupId")
        peeringStatus = try element.optional("peeringStatus")
        userId = try element.optional("userId")
        vpcId = try element.optional("vpcId")
        vpcPeeringConnectionId = try element.optional("vpcPeeringConnectionId")
    }
}
