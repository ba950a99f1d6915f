public import OrderedCollections

/// What AWS said when it was asked: the part of the account that a plan touches, by ID.
///
/// Holds the objects of one VPC (if it is there), our own tagged objects wherever they are, and the region's facts.
public struct Observation: Hashable, Sendable {
    /// Who is asking.
    public struct Identity: Hashable, Sendable {
        /// Twelve digits.
        public var account: String
        /// The caller's ARN.
        public var arn: String

        /// Names an account and who acts in it.
        public init(account: String, arn: String) {
            self.account = account
            self.arn = arn
        }
    }

    /// Who asked.
    public var identity: Identity
    /// The AWS region that was asked.
    public var region: String
    /// By ID, like all that follow.
    public var vpcs: OrderedDictionary<String, ObservedVPC> = [:]
    /// Those of the VPC, and ours.
    public var subnets: OrderedDictionary<String, ObservedSubnet> = [:]
    /// Those of the VPC, and ours, with their routes and associations.
    public var routeTables: OrderedDictionary<String, ObservedRouteTable> = [:]
    /// Those of the VPC, and ours.
    public var internetGateways: OrderedDictionary<String, ObservedInternetGateway> = [:]
    /// Those of the VPC, and ours, without their rules.
    public var securityGroups: OrderedDictionary<String, ObservedSecurityGroup> = [:]
    /// The rules of the groups that were asked about; see ``rulesKnown``.
    public var rules: OrderedDictionary<String, ObservedRule> = [:]
    /// The groups whose rules are all in ``rules``.
    public var rulesKnown: Set<String> = []
    /// Those of the VPC, and ours, also such as are going.
    public var endpoints: OrderedDictionary<String, ObservedEndpoint> = [:]
    /// The interfaces that carry our groups or live in our VPC; nil where nobody asked.
    public var interfaces: OrderedDictionary<String, ObservedNetworkInterface>?
    /// What else lives around; nil where nobody asked.
    public var surroundings: Surroundings?
    /// What the region offers.
    public var services: [ObservedEndpointService] = []
    /// AWS-managed prefix lists, ID by name (`com.amazonaws.us-west-2.s3`).
    public var prefixLists: [String: String] = [:]
    /// The region's availability zones that this account may use, by name.
    public var zones: [String] = []

    /// Begins with nothing seen.
    public init(identity: Identity, region: String) {
        self.identity = identity
        self.region = region
    }

    /// The service by its short name and its type; S3 comes twice.
    public func service(_ short: String, _ type: EndpointType) -> ObservedEndpointService? {
        services.first { $0.shortName == short && $0.type == type }
    }
}
