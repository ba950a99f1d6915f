public import OrderedCollections

/// Everything that a stack is known to consist of: a cache of the tags in the account, kept in a file.
public struct State: Hashable, Sendable {
    /// The IDs that scripts and the Anthos step want, also of what the plan only names.
    public struct Outputs: Hashable, Sendable {
        /// The VPC's ID.
        public var vpc: String?
        /// The VPC's IPv4 blocks, which belong to what goes past the proxy.
        public var vpcBlocks: [IPv4CIDR]
        /// The private subnets' IDs, in the plan's order.
        public var subnets: [String]
        /// The IDs of the tables that the S3 gateway serves.
        public var routeTables: [String]
        /// By short name: `proxyEgress`, `endpoints`.
        public var securityGroups: OrderedDictionary<String, String>
        /// By service: `kms`.
        public var endpoints: OrderedDictionary<String, String>

        /// Names the IDs; none of an empty stack.
        public init(
            vpc: String? = nil, vpcBlocks: [IPv4CIDR] = [], subnets: [String] = [], routeTables: [String] = [],
            securityGroups: OrderedDictionary<String, String> = [:], endpoints: OrderedDictionary<String, String> = [:]
        ) {
            self.vpc = vpc
            self.vpcBlocks = vpcBlocks
            self.subnets = subnets
            self.routeTables = routeTables
            self.securityGroups = securityGroups
            self.endpoints = endpoints
        }
    }

    /// The plan's name.
    public var stack: String
    /// Which state this is, for ever: 128 random bits in hex, also on every object as the tag `sluice:lineage`.
    public var lineage: String
    /// Raised by one with every snapshot.
    public var serial: Int
    /// nil until the first run.
    public var account: String?
    /// The AWS region.
    public var region: String
    /// What is known of each object.
    public var resources: [Address: StateEntry]
    /// What scripts and the Anthos step read.
    public var outputs: Outputs
    /// The calls of former runs that may still be carried out.
    public var watched: [WatchedIntent]
    /// How long endpoints took in former runs.
    public var settling = SettlingHistory()

    /// Makes a state; without resources, that of a stack that is yet to be made.
    public init(
        stack: String, lineage: String, serial: Int = 0, account: String? = nil, region: String,
        resources: [Address: StateEntry] = [:], outputs: Outputs = Outputs(), watched: [WatchedIntent] = []
    ) {
        self.stack = stack
        self.lineage = lineage
        self.serial = serial
        self.account = account
        self.region = region
        self.resources = resources
        self.outputs = outputs
        self.watched = watched
    }

    /// The ID that a reference stands for; nil while the object is not there.
    public func id(of target: Target) -> String? {
        switch target {
        case .id(let id): id
        case .address(let address): resources[address]?.id
        }
    }

    /// The address that an ID stands for in this stack.
    public var addresses: [String: Address] {
        Dictionary(resources.map { ($0.value.id, $0.key) }, uniquingKeysWith: { first, _ in first })
    }
}
