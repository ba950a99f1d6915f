/// A route: one destination and one target.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html>.
public struct Route: ResponseDecodable, Hashable {
    /// The IPv4 block that the route is for.
    public var destinationCidrBlock: String?
    /// The IPv6 block that the route is for.
    public var destinationIpv6CidrBlock: String?
    /// The prefix list that the route is for, `pl-…`.
    public var destinationPrefixListId: String?
    /// An egress-only internet gateway, `eigw-…`, for IPv6.
    public var egressOnlyInternetGatewayId: String?
    /// An internet gateway, a virtual private gateway, a gateway endpoint, or `local`.
    public var gatewayId: String?
    /// An instance, `i-…`.
    public var instanceId: String?
    /// The account that owns the instance.
    public var instanceOwnerId: String?
    /// A NAT gateway, `nat-…`.
    public var natGatewayId: String?
    /// A transit gateway, `tgw-…`.
    public var transitGatewayId: String?
    /// A local gateway of an Outpost, `lgw-…`.
    public var localGatewayId: String?
    /// A carrier gateway, `cagw-…`.
    public var carrierGatewayId: String?
    /// A network interface, `eni-…`.
    public var networkInterfaceId: String?
    /// Where the route comes from: `CreateRouteTable`, `CreateRoute` or `EnableVgwRoutePropagation`.
    public var origin: String?
    /// `active`, or `blackhole` if the target is gone.
    public var state: String?
    /// The peering connection, `pcx-…`.
    public var vpcPeeringConnectionId: String?
    /// A core network of Cloud WAN.
    public var coreNetworkArn: String?
    /// A network of Oracle Database@AWS.
    public var odbNetworkArn: String?
    /// The address of the target.
    public var ipAddress: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        destinationCidrBlock = try element.optional("destinationCidrBlock")
        destinationIpv6CidrBlock = try element.optional("destinationIpv6CidrBlock")
        destinationPrefixListId = try element.optional("destinationPrefixListId")
        egressOnlyInternetGatewayId = try element.optional("egressOnlyInternetGatewayId")
        gatewayId = try element.optional("gatewayId")
        instanceId = try element.optional("instanceId")
        instanceOwnerId = try element.optional("instanceOwnerId")
        natGatewayId = try element.optional("natGatewayId")
        transitGatewayId = try element.optional("transitGatewayId")
        localGatewayId = try element.optional("localGatewayId")
        carrierGatewayId = try element.optional("carrierGatewayId")
        networkInterfaceId = try element.optional("networkInterfaceId")
        origin = try element.optional("origin")
        state = try element.optional("state")
        vpcPeeringConnectionId = try element.optional("vpcPeeringConnectionId")
        coreNetworkArn = try element.optional("coreNetworkArn")
        odbNetworkArn = try element.optional("odbNetworkArn")
        ipAddress = try element.optional("ipAddress")
    }
}
