/// An IPv6 block of a subnet.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SubnetIpv6CidrBlockAssociation.html>.
public struct SubnetIpv6CidrBlockAssociation: ResponseDecodable, Hashable {
    /// The ID of the association.
    public var associationId: String?
    /// The IPv6 block.
    public var ipv6CidrBlock: String?
    /// How far the block's association is.
    public var ipv6CidrBlockState: SubnetCidrBlockState?
    /// `public` or `private`.
    public var ipv6AddressAttribute: String?
    /// Whose the block is: `amazon`, `byoip` or `none`.
    public var ipSource: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        associationId = try element.optional("associationId")
        ipv6CidrBlock = try element.optional("ipv6CidrBlock")
        ipv6CidrBlockState = try element.optional("ipv6CidrBlockState")
        ipv6AddressAttribute = try element.optional("ipv6AddressAttribute")
        ipSource = try element.optional("ipSource")
    }
}
