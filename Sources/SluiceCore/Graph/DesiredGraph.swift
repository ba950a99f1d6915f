public import OrderedCollections

/// What should be there: every object of the plan, in an order in which each comes after what it points to.
public struct DesiredGraph: Hashable, Sendable {
    /// Somebody else's object that does the job of one of ours.
    public struct Adoption: Hashable, Sendable {
        /// Its AWS ID.
        public var id: String
        /// As it is, everything named by ID.
        public var resource: Resource
        /// Why it is used.
        public var reason: String
        /// What sluice is to add to it, each an object of its own.
        public var additions: [Address] = []

        /// Says which object is used, and why.
        public init(id: String, resource: Resource, reason: String) {
            self.id = id
            self.resource = resource
            self.reason = reason
        }
    }

    /// What sluice is to make and keep.
    public internal(set) var objects: OrderedDictionary<Address, Resource> = [:]
    /// What it is to use as it is.
    public internal(set) var adoptions: OrderedDictionary<Address, Adoption> = [:]
    /// Objects that cannot be, because something else is in the way.
    public internal(set) var refusals: OrderedDictionary<Address, String> = [:]
    /// The VPC that all of it lives in.
    public internal(set) var vpc: Reference<VPC>
    /// The VPC's IPv4 blocks.
    public internal(set) var vpcBlocks: [IPv4CIDR] = []
    /// The private subnets, one a zone or more, in the plan's order.
    public internal(set) var subnets: [Reference<Subnet>] = []
    /// The tables that the gateway endpoint serves.
    public internal(set) var routeTables: [Reference<RouteTable>] = []
    /// What the reader of the plan should know, errors included.
    public internal(set) var diagnostics: [Diagnostic] = []

    /// Whether the VPC is one that sluice makes.
    public var isFresh: Bool { vpc.target.address != nil }

    /// Whether everything that the plan asks for is in here: made, used or refused.
    var isComplete: Bool {
        diagnostics.allSatisfy { $0.severity != .error || refusals[Address(rawValue: $0.subject ?? "")] != nil }
    }

    /// Turns a plan into objects, with the facts of the region and of the VPC filled in.
    ///
    /// - Parameters:
    ///   - current: what the state holds now; the present choice of subnets is kept.
    public init(plan: Plan, observation: Observation, current: State) {
        let index = ObservationIndex(observation)
        let ownership = Ownership(state: current, index: index, home: plan.network.home)
        self.init(plan: plan, index: index, ownership: ownership, current: current)
    }

    /// - Parameter ownership: of `current` and what `index` looked up in.
    init(plan: Plan, index: ObservationIndex, ownership: Ownership, current: State) {
        var builder = DesiredGraphBuilder(plan: plan, index: index, ownership: ownership, current: current)
        builder.build()
        self = builder.graph
    }

    init(vpc: Reference<VPC>) { self.vpc = vpc }

    /// An object's group, table or endpoint, whether we make it or adopt it.
    public func target(_ address: Address) -> Target {
        adoptions[address].map { .id($0.id) } ?? .address(address)
    }
}
