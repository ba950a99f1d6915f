/// A network ACL: what may pass into and out of the subnets that it is associated with.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkAcl.html>.
public struct NetworkAcl: ResponseDecodable, Hashable {
    /// The subnets that it guards.
    public var associations: [NetworkAclAssociation]?
    /// The entries of both directions.
    public var entries: [NetworkAclEntry]?
    /// Whether it came with the VPC, and guards every subnet that has no other.
    public var isDefault: Bool?
    /// The network ACL, `acl-…`.
    public var networkAclId: String?
    /// The tags.
    public var tags: [Tag]?
    /// The VPC, `vpc-…`.
    public var vpcId: String?
    /// The account that owns it.
    public var ownerId: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        associations = try element.list("associationSet")
        entries = try element.list("entrySet")
        isDefault = try element.optional("default")
        networkAclId = try element.optional("networkAclId")
        tags = try element.list("tagSet")
        vpcId = try element.optional("vpcId")
        ownerId = try element.optional("ownerId")
    }
}
