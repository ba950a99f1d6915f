/// An IPv6 block of a VPC.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcIpv6CidrBlockAssociation.html>.
public struct VpcIpv6CidrBlockAssociation: ResponseDecodable, Hashable {
    /// The ID of the association.
    public var associationId: String?
    /// The IPv6 block.
    public var ipv6CidrBlock: String?
    /// How far the block's association is.
    public var ipv6CidrBlockState: VpcCidrBlockState?
    /// The group of zones from which addresses are announced.
    public var networkBorderGroup: String?
    /// The pool the IPv6 block comes from.
    public var ipv6Pool: String?
    /// `public` or `private`.
    public var ipv6AddressAttribute: String?
    /// Whose the block is: `amazon`, `byoip` or `none`.
    public var ipSource: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        associationId = try element.optional("associationId")
        ipv6CidrBlock = try element.optional("ipv6CidrBlock")
        ipv6CidrBlockState = try element.optional("ipv6CidrBlockState")
        networkBorderGroup = try element.optional("networkBorderGroup")
        ipv6Pool = try element.optional("ipv6Pool")
        ipv6AddressAttribute = try element.optional("ipv6AddressAttribute")
        ipSource = try element.optional("ipSource")
    }
}
