public import OrderedCollections

/// What else lives around the plan's part of the account: what a plan does not need to know, and a check does.
public struct Surroundings: Hashable, Sendable {
    /// The lists that guard the VPC's subnets, by ID.
    public var networkACLs: OrderedDictionary<String, ObservedNetworkACL> = [:]
    /// The options that the VPC hands out; nil where there is no VPC yet, or it hands out none.
    public var dhcpOptions: ObservedDHCPOptions?
    /// The NAT gateways of the VPC that are there and not on their way out, by ID; nil where nobody may look.
    public var natGateways: OrderedDictionary<String, ObservedNATGateway>? = [:]
    /// The internet gateways that are attached to the VPC, by ID; nil where nobody may look.
    public var internetGateways: OrderedDictionary<String, ObservedInternetGateway>? = [:]
    /// Every VPC of the Region that the account sees.
    public var vpcCount = 0
    /// Every gateway endpoint of the Region that the account sees.
    public var gatewayEndpointCount = 0
    /// The account's own limits; nil where nobody asked.
    public var quotas: Quotas?
    /// The private hosted zones that the VPC is associated with; nil where nobody asked.
    public var hostedZones: [ObservedHostedZone]?
    /// The rules of the VPC's resolver; nil where nobody asked.
    public var resolverRules: [ObservedResolverRule]?
    /// What was asked for and could not be looked at.
    public var blindSpots: [BlindSpot] = []

    /// Begins with nothing seen.
    public init() {}
}
