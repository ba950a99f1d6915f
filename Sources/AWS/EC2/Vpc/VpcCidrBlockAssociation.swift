/// An IPv4 block of a VPC.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcCidrBlockAssociation.html>.
public struct VpcCidrBlockAssociation: ResponseDecodable, Hashable {
    /// The ID of the association.
    public var associationId: String?
    /// The IPv4 block.
    public var cidrBlock: String?
    /// How far the block's association is.
    public var cidrBlockState: VpcCidrBlockState?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        associationId = try element.optional("associationId")
        cidrBlock = try element.optional("cidrBlock")
        cidrBlockState = try element.optional("cidrBlockState")
    }
}
