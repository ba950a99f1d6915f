/// A network interface in a subnet.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterface.html>.
public struct NetworkInterface: ResponseDecodable, Hashable {
    /// The ID, `eni-…`.
    public var networkInterfaceId: String?
    /// The public address, if it has one.
    public var association: NetworkInterfaceAssociation?
    /// What the interface is attached to.
    public var attachment: NetworkInterfaceAttachment?
    /// The zone's name, `us-west-2a`, which means another place in each account.
    public var availabilityZone: String?
    /// How long idle connections are remembered.
    public var connectionTrackingConfiguration: ConnectionTrackingConfiguration?
    /// Free text.
    public var description: String?
    /// The security groups on it.
    public var groups: [GroupIdentifier]?
    /// What it serves: `interface`, `vpc_endpoint`, `nat_gateway`, …
    public var interfaceType: String?
    /// All IPv6 addresses.
    public var ipv6Addresses: [NetworkInterfaceIpv6Address]?
    /// The hardware address.
    public var macAddress: String?
    /// The Outpost it is on.
    public var outpostArn: String?
    /// The account that owns it.
    public var ownerId: String?
    /// The private DNS name.
    public var privateDnsName: String?
    /// The public DNS name.
    public var publicDnsName: String?
    /// The public names of the interface.
    public var publicIpDnsNameOptions: PublicIpDnsNameOptions?
    /// The private IPv4 address.
    public var privateIpAddress: String?
    /// All private IPv4 addresses.
    public var privateIpAddresses: [NetworkInterfacePrivateIpAddress]?
    /// IPv4 prefixes delegated to it.
    public var ipv4Prefixes: [Ipv4PrefixSpecification]?
    /// IPv6 prefixes delegated to it.
    public var ipv6Prefixes: [Ipv6PrefixSpecification]?
    /// Who asked for the interface, an account or a service.
    public var requesterId: String?
    /// Whether an AWS service made it and looks after it.
    public var requesterManaged: Bool?
    /// Whether traffic that is not for the interface is dropped.
    public var sourceDestCheck: Bool?
    /// `available`, `in-use`, `attaching`, `detaching`, …
    public var status: String?
    /// The subnet, `subnet-…`.
    public var subnetId: String?
    /// The VPC, `vpc-…`.
    public var vpcId: String?
    /// Whether traffic through internet gateways is refused.
    public var denyAllIgwTraffic: Bool?
    /// Whether there is IPv6 alone.
    public var ipv6Native: Bool?
    /// The IPv6 address.
    public var ipv6Address: String?
    /// The AWS service that manages it.
    public var `operator`: OperatorResponse?
    /// Further subnets that the interface belongs to.
    public var associatedSubnets: [String]?
    /// The zone's ID, `usw2-az1`, the same place in every account.
    public var availabilityZoneId: String?
    /// The tags.
    public var tagSet: [Tag]?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        networkInterfaceId = try element.optional("networkInterfaceId")
        association = try element.optional("association")
        attachment = try element.optional("attachment")
        availabilityZone = try element.optional("availabilityZone")
        connectionTrackingConfiguration = try element.optional("connectionTrackingConfiguration")
        description = try element.optional("description")
        groups = try element.list("groupSet")
        interfaceType = try element.optional("interfaceType")
        ipv6Addresses = try element.list("ipv6AddressesSet")
        macAddress = try element.optional("macAddress")
        outpostArn = try element.optional("outpostArn")
        ownerId = try element.optional("ownerId")
        privateDnsName = try element.optional("privateDnsName")
        publicDnsName = try element.optional("publicDnsName")
        publicIpDnsNameOptions = try element.optional("publicIpDnsNameOptions")
        privateIpAddress = try element.optional("privateIpAddress")
        privateIpAddresses = try element.list("privateIpAddressesSet")
        ipv4Prefixes = try element.list("ipv4PrefixSet")
        ipv6Prefixes = try element.list("ipv6PrefixSet")
        requesterId = try element.optional("requesterId")
        requesterManaged = try element.optional("requesterManaged")
        sourceDestCheck = try element.optional("sourceDestCheck")
        status = try element.optional("status")
        subnetId = try element.optional("subnetId")
        vpcId = try element.optional("vpcId")
        denyAllIgwTraffic = try element.optional("denyAllIgwTraffic")
        ipv6Native = try element.optional("ipv6Native")
        ipv6Address = try element.optional("ipv6Address")
        `operator` = try element.optional("operator")
        associatedSubnets = try element.list("associatedSubnetSet")
        availabilityZoneId = try element.optional("availabilityZoneId")
        tagSet = try element.list("tagSet")
    }
}
