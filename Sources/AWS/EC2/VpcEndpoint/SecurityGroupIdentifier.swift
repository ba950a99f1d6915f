/// A security group on an endpoint.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SecurityGroupIdentifier.html>.
public struct SecurityGroupIdentifier: ResponseDecodable, Hashable {
    /// The security group, `sg-…`.
    public var groupId: String?
    /// The security group's name.
    public var groupName: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        groupId = try element.optional("groupId")
        groupName = try element.optional("groupName")
    }
}
