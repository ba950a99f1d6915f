/// A part of a VPC in one zone.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Subnet.html>.
public struct Subnet: ResponseDecodable, Hashable {
    /// The subnet, `subnet-…`.
    public var subnetId: String?
    /// What it is about to be or has become, `pending` or `available`.
    public var state: String?
    /// The zone's ID, `usw2-az1`, the same place in every account.
    public var availabilityZoneId: String?
    /// The device index at which local network interfaces begin.
    public var enableLniAtDeviceIndex: Int?
    /// Whether new interfaces get a customer-owned address.
    public var mapCustomerOwnedIpOnLaunch: Bool?
    /// The pool that customer-owned addresses come from.
    public var customerOwnedIpv4Pool: String?
    /// The account that owns it.
    public var ownerId: String?
    /// Whether new interfaces get an IPv6 address.
    public var assignIpv6AddressOnCreation: Bool?
    /// All IPv6 blocks.
    public var ipv6CidrBlockAssociationSet: [SubnetIpv6CidrBlockAssociation]?
    /// The ARN.
    public var subnetArn: String?
    /// The Outpost it is on.
    public var outpostArn: String?
    /// Whether DNS answers map IPv4-only names to IPv6 addresses.
    public var enableDns64: Bool?
    /// Whether there is IPv6 alone.
    public var ipv6Native: Bool?
    /// How new instances are named.
    public var privateDnsNameOptionsOnLaunch: PrivateDnsNameOptionsOnLaunch?
    /// What the account's ban on internet traffic means here.
    public var blockPublicAccessStates: BlockPublicAccessStates?
    /// What kind of subnet it is.
    public var type: String?
    /// The VPC, `vpc-…`.
    public var vpcId: String?
    /// The IPv4 block.
    public var cidrBlock: String?
    /// How many IPv4 addresses are free.
    public var availableIpAddressCount: Int?
    /// The zone's name, `us-west-2a`, which means another place in each account.
    public var availabilityZone: String?
    /// Whether it is the default subnet of its zone.
    public var defaultForAz: Bool?
    /// Whether instances get a public address.
    public var mapPublicIpOnLaunch: Bool?
    /// The tags.
    public var tags: [Tag]?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        subnetId = try element.optional("subnetId")
        state = try element.optional("state")
        availabilityZoneId = try element.optional("availabilityZoneId")
        enableLniAtDeviceIndex = try element.optional("enableLniAtDeviceIndex")
        mapCustomerOwnedIpOnLaunch = try element.optional("mapCustomerOwnedIpOnLaunch")
        customerOwnedIpv4Pool = try element.optional("customerOwnedIpv4Pool")
        ownerId = try element.optional("ownerId")
        assignIpv6AddressOnCreation = try element.optional("assignIpv6AddressOnCreation")
        ipv6CidrBlockAssociationSet = try element.list("ipv6CidrBlockAssociationSet")
        subnetArn = try element.optional("subnetArn")
        outpostArn = try element.optional("outpostArn")
        enableDns64 = try element.optional("enableDns64")
        ipv6Native = try element.optional("ipv6Native")
        privateDnsNameOptionsOnLaunch = try element.optional("privateDnsNameOptionsOnLaunch")
        blockPublicAccessStates = try element.optional("blockPublicAccessStates")
        type = try element.optional("type")
        vpcId = try element.optional("vpcId")
        cidrBlock = try element.optional("cidrBlock")
        availableIpAddressCount = try element.optional("availableIpAddressCount")
        availabilityZone = try element.optional("availabilityZone")
        defaultForAz = try element.optional("defaultForAz")
        mapPublicIpOnLaunch = try element.optional("mapPublicIpOnLaunch")
        tags = try element.list("tagSet")
    }
}
