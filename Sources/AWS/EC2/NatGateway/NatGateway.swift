/// A NAT gateway: a way out of private subnets.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NatGateway.html>.
public struct NatGateway: ResponseDecodable, Hashable {
    /// When it was made.
    public var createTime: Timestamp?
    /// When it was deleted, if it was.
    public var deleteTime: Timestamp?
    /// Why it never came about, in a word: `Gateway.NotAttached`.
    public var failureCode: String?
    /// Why it never came about, in AWS's words.
    public var failureMessage: String?
    /// Its addresses and network interfaces.
    public var natGatewayAddresses: [NatGatewayAddress]?
    /// The NAT gateway, `nat-…`.
    public var natGatewayId: String?
    /// What AWS Support has set aside for it.
    public var provisionedBandwidth: ProvisionedBandwidth?
    /// `pending`, `failed`, `available`, `deleting` or `deleted`.
    public var state: String?
    /// The subnet, `subnet-…`; a regional one is in none.
    public var subnetId: String?
    /// The VPC, `vpc-…`.
    public var vpcId: String?
    /// The tags.
    public var tags: [Tag]?
    /// `public`, or `private` for one that leads to other private networks alone.
    public var connectivityType: String?
    /// `zonal`, or `regional` for one that serves all zones.
    public var availabilityMode: String?
    /// Whether a regional one takes more addresses by itself, `enabled` or `disabled`.
    public var autoScalingIps: String?
    /// Whether a regional one takes in zones by itself, `enabled` or `disabled`.
    public var autoProvisionZones: String?
    /// The proxies that look into its traffic.
    public var attachedAppliances: [NatGatewayAttachedAppliance]?
    /// The route table of a regional one, `rtb-…`.
    public var routeTableId: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        createTime = try element.optional("createTime")
        deleteTime = try element.optional("deleteTime")
        failureCode = try element.optional("failureCode")
        failureMessage = try element.optional("failureMessage")
        natGatewayAddresses = try element.list("natGatewayAddressSet")
        natGatewayId = try element.optional("natGatewayId")
        provisionedBandwidth = try element.optional("provisionedBandwidth")
        state = try element.optional("state")
        subnetId = try element.optional("subnetId")
        vpcId = try element.optional("vpcId")
        tags = try element.list("tagSet")
        connectivityType = try element.optional("connectivityType")
        availabilityMode = try element.optional("availabilityMode")
        autoScalingIps = try element.optional("autoScalingIps")
        autoProvisionZones = try element.optional("autoProvisionZones")
        attachedAppliances = try element.list("attachedApplianceSet")
        routeTableId = try element.optional("routeTableId")
    }
}
