/// Adds a route with exactly one destination and one target.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRoute.html>.
///
/// ```
/// CreateRouteResponse
///   return  Bool
/// ```
public struct CreateRoute: EC2WriteOperation, Hashable {
    /// The route table, `rtb-…`.
    public var routeTableId: String
    /// The prefix list that the route is for, `pl-…`.
    public var destinationPrefixListId: String?
    /// The endpoint, `vpce-…`.
    public var vpcEndpointId: String?
    /// A transit gateway, `tgw-…`.
    public var transitGatewayId: String?
    /// A local gateway of an Outpost, `lgw-…`.
    public var localGatewayId: String?
    /// A carrier gateway, `cagw-…`.
    public var carrierGatewayId: String?
    /// A core network of Cloud WAN.
    public var coreNetworkArn: String?
    /// A network of Oracle Database@AWS.
    public var odbNetworkArn: String?
    /// The IPv4 block that the route is for.
    public var destinationCidrBlock: String?
    /// An internet gateway, a virtual private gateway, a gateway endpoint, or `local`.
    public var gatewayId: String?
    /// The IPv6 block that the route is for.
    public var destinationIpv6CidrBlock: String?
    /// An egress-only internet gateway, `eigw-…`, for IPv6.
    public var egressOnlyInternetGatewayId: String?
    /// An instance, `i-…`.
    public var instanceId: String?
    /// A network interface, `eni-…`.
    public var networkInterfaceId: String?
    /// The peering connection, `pcx-…`.
    public var vpcPeeringConnectionId: String?
    /// A NAT gateway, `nat-…`.
    public var natGatewayId: String?
    /// Only asks whether the call would be permitted; the answer is an error in any case.
    public var dryRun: Bool?

    /// Makes a request with these members.
    public init(
        routeTableId: String, destinationPrefixListId: String? = nil, vpcEndpointId: String? = nil,
        transitGatewayId: String? = nil, localGatewayId: String? = nil, carrierGatewayId: String? = nil,
        coreNetworkArn: String? = nil, odbNetworkArn: String? = nil, destinationCidrBlock: String? = nil,
        gatewayId: String? = nil, destinationIpv6CidrBlock: String? = nil, egressOnlyInternetGatewayId: String? = nil,
        instanceId: String? = nil, networkInterfaceId: String? = nil, vpcPeeringConnectionId: String? = nil,
        natGatewayId: String? = nil, dryRun: Bool? = nil
    ) {
        self.routeTableId = routeTableId
        self.destinationPrefixListId = destinationPrefixListId
        self.vpcEndpointId = vpcEndpointId
        self.transitGatewayId = transitGatewayId
        self.localGatewayId = localGatewayId
        self.carrierGatewayId = carrierGatewayId
        self.coreNetworkArn = coreNetworkArn
        self.odbNetworkArn = odbNetworkArn
        self.destinationCidrBlock = destinationCidrBlock
        self.gatewayId = gatewayId
        self.destinationIpv6CidrBlock = destinationIpv6CidrBlock
        self.egressOnlyInternetGatewayId = egressOnlyInternetGatewayId
        self.instanceId = instanceId
        self.networkInterfaceId = networkInterfaceId
        self.vpcPeeringConnectionId = vpcPeeringConnectionId
        self.natGatewayId = natGatewayId
        self.dryRun = dryRun
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("RouteTableId", routeTableId)
        query.append("DestinationPrefixListId", destinationPrefixListId)
        query.append("VpcEndpointId", vpcEndpointId)
        query.append("TransitGatewayId", transitGatewayId)
        query.append("LocalGatewayId", localGatewayId)
        query.append("CarrierGatewayId", carrierGatewayId)
        query.append("CoreNetworkArn", coreNetworkArn)
        query.append("OdbNetworkArn", odbNetworkArn)
        query.append("DestinationCidrBlock", destinationCidrBlock)
        query.append("GatewayId", gatewayId)
        query.append("DestinationIpv6CidrBlock", destinationIpv6CidrBlock)
        query.append("EgressOnlyInternetGatewayId", egressOnlyInternetGatewayId)
        query.append("InstanceId", instanceId)
        query.append("NetworkInterfaceId", networkInterfaceId)
        query.append("VpcPeeringConnectionId", vpcPeeringConnectionId)
        query.append("NatGatewayId", natGatewayId)
        query.append("DryRun", dryRun)
    }

    /// The answer.
    public struct Output: ResponseDecodable, Hashable {
        /// Whether the call was carried out; always true, as a failure is an error.
        public var `return`: Bool?

        /// Reads the members from the root.
        public init(_ response: ResponseElement) throws(XMLError) {
            `return` = try response.optional("return")
        }
    }
}
