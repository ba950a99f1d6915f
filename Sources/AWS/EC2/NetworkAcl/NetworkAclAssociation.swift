/// The guard that a network ACL keeps over a subnet.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkAclAssociation.html>.
public struct NetworkAclAssociation: ResponseDecodable, Hashable {
    /// The ID of the association, `aclassoc-…`.
    public var networkAclAssociationId: String?
    /// The network ACL, `acl-…`.
    public var networkAclId: String?
    /// The subnet, `subnet-…`.
    public var subnetId: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        networkAclAssociationId = try element.optional("networkAclAssociationId")
        networkAclId = try element.optional("networkAclId")
        subnetId = try element.optional("subnetId")
    }
}
