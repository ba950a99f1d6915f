/// A VPC's door to the internet.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InternetGateway.html>.
public struct InternetGateway: ResponseDecodable, Hashable {
    /// The internet gateway, `igw-…`.
    public var internetGatewayId: String?
    /// The VPCs it is attached to, one at most.
    public var attachments: [InternetGatewayAttachment]?
    /// The account that owns it.
    public var ownerId: String?
    /// The tags.
    public var tags: [Tag]?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        internetGatewayId = try element.optional("internetGatewayId")
        attachments = try element.list("attachmentSet")
        ownerId = try element.optional("ownerId")
        tags = try element.list("tagSet")
    }
}
