/// A route table as EC2 shows it.
public struct ObservedRouteTable: Hashable, Sendable {
    /// That a subnet, or the VPC as a whole, follows the table.
    public struct Association: Hashable, Sendable {
        /// `rtbassoc-…`
        public var id: String
        /// nil for the main association.
        public var subnet: String?
        /// Whether it is for every subnet that has none of its own.
        public var isMain: Bool

        /// Says what was seen.
        public init(id: String, subnet: String? = nil, isMain: Bool = false) {
            self.id = id
            self.subnet = subnet
            self.isMain = isMain
        }
    }

    /// One route.
    public struct Entry: Hashable, Sendable {
        /// An IPv4 block, an IPv6 block or a prefix list, as EC2 writes it.
        public var destination: String
        /// The ID of what it leads to (`local`, `igw-…`, `vpce-…`, `tgw-…`, `nat-…`, …); empty when unknown.
        public var target: String
        /// Whether what it leads to is gone.
        public var isBlackhole: Bool

        /// Says what was seen.
        public init(destination: String, target: String, isBlackhole: Bool = false) {
            self.destination = destination
            self.target = target
            self.isBlackhole = isBlackhole
        }
    }

    /// The AWS ID.
    public var id: String
    /// The VPC that it is in.
    public var vpc: String
    /// Who follows it.
    public var associations: [Association]
    /// Where it leads.
    public var routes: [Entry]
    /// All its tags, ours and others'.
    public var tags: [String: String]

    /// Says what was seen.
    public init(
        id: String, vpc: String, associations: [Association] = [], routes: [Entry] = [], tags: [String: String] = [:]
    ) {
        self.id = id
        self.vpc = vpc
        self.associations = associations
        self.routes = routes
        self.tags = tags
    }
}
