/// A virtual private cloud.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Vpc.html>.
public struct Vpc: ResponseDecodable, Hashable {
    /// The VPC, `vpc-…`.
    public var vpcId: String?
    /// What it is about to be or has become, `pending` or `available`.
    public var state: String?
    /// The account that owns it.
    public var ownerId: String?
    /// `default`, or `dedicated` for hardware of one's own.
    public var instanceTenancy: String?
    /// All IPv6 blocks.
    public var ipv6CidrBlockAssociationSet: [VpcIpv6CidrBlockAssociation]?
    /// All IPv4 blocks, the primary one included.
    public var cidrBlockAssociationSet: [VpcCidrBlockAssociation]?
    /// Whether it is the account's default VPC.
    public var isDefault: Bool?
    /// Whether traffic in the VPC has to be encrypted.
    public var encryptionControl: VpcEncryptionControl?
    /// What the account's ban on internet traffic means here.
    public var blockPublicAccessStates: BlockPublicAccessStates?
    /// The primary IPv4 block.
    public var cidrBlock: String?
    /// The DHCP options, `dopt-…`.
    public var dhcpOptionsId: String?
    /// The tags.
    public var tags: [Tag]?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        vpcId = try element.optional("vpcId")
        state = try element.optional("state")
        ownerId = try element.optional("ownerId")
        instanceTenancy = try element.optional("instanceTenancy")
        ipv6CidrBlockAssociationSet = try element.list("ipv6CidrBlockAssociationSet")
        cidrBlockAssociationSet = try element.list("cidrBlockAssociationSet")
        isDefault = try element.optional("isDefault")
        encryptionControl = try element.optional("encryptionControl")
        blockPublicAccessStates = try element.optional("blockPublicAccessStates")
        cidrBlock = try element.optional("cidrBlock")
        dhcpOptionsId = try element.optional("dhcpOptionsId")
        tags = try element.list("tagSet")
    }
}
