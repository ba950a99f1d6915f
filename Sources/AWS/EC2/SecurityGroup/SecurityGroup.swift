/// A security group with its rules.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SecurityGroup.html>.
public struct SecurityGroup: ResponseDecodable, Hashable {
    /// The security group, `sg-…`.
    public var groupId: String?
    /// What may go out.
    public var ipPermissionsEgress: [IpPermission]?
    /// The VPC, `vpc-…`.
    public var vpcId: String?
    /// The ARN.
    public var securityGroupArn: String?
    /// The account that owns it.
    public var ownerId: String?
    /// The name, unique in its VPC without regard to case.
    public var groupName: String?
    /// Free text.
    public var description: String?
    /// What may come in.
    public var ipPermissions: [IpPermission]?
    /// The tags.
    public var tags: [Tag]?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        groupId = try element.optional("groupId")
        ipPermissionsEgress = try element.list("ipPermissionsEgress")
        vpcId = try element.optional("vpcId")
        securityGroupArn = try element.optional("securityGroupArn")
        ownerId = try element.optional("ownerId")
        groupName = try element.optional("groupName")
        description = try element.optional("groupDescription")
        ipPermissions = try element.list("ipPermissions")
        tags = try element.list("tagSet")
    }
}
