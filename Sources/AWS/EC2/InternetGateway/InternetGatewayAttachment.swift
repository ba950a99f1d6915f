/// The attachment of an internet gateway to a VPC.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InternetGatewayAttachment.html>.
public struct InternetGatewayAttachment: ResponseDecodable, Hashable {
    /// `available` while it is attached.
    public var state: String?
    /// The VPC, `vpc-…`.
    public var vpcId: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        state = try element.optional("state")
        vpcId = try element.optional("vpcId")
    }
}
