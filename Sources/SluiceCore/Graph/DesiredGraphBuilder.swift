/// Builds a ``DesiredGraph`` step by step: network, groups, rules, endpoints.
struct DesiredGraphBuilder {
    let plan: Plan
    let index: ObservationIndex
    let current: State
    let ownership: Ownership
    /// The IDs of the rules that the state says sluice made.
    let addedRules: Set<String>
    var graph: DesiredGraph
    /// The subnets that an endpoint may have an interface in, with their zones, in the plan's order.
    var placements: [Placement] = []

    /// A subnet and the zone that it lies in.
    struct Placement: Hashable {
        var subnet: Reference<Subnet>
        var zone: String
        var availableAddresses: Int
    }

    init(plan: Plan, index: ObservationIndex, ownership: Ownership, current: State) {
        self.plan = plan
        self.current = current
        self.index = index
        self.ownership = ownership
        addedRules = Set(
            current.resources.values.filter { $0.origin == .created && $0.resource.kind == .securityGroupRule }.map(
                \.id))
        graph = DesiredGraph(vpc: .address(.vpc))
    }

    var observation: Observation { index.observation }

    /// The ID of the VPC; nil while it is not there.
    var vpcID: String? {
        switch graph.vpc.target {
        case .id(let id): id
        case .address(let address): ownership.ids[address]
        }
    }

    mutating func build() {
        switch plan.network {
        case .create(let network): addFreshNetwork(network)
        case .existing(let network): useExistingNetwork(network)
        }
        guard hasNetwork else { return }
        addGroups()
        openProxy()
        addEndpoints()
        addWaysToAdoptedEndpoints()
        dropUnusedGroup()
    }

    /// Whether there is something to say the rest of; whatever else is wrong with a VPC that is there, all is said at once.
    private var hasNetwork: Bool {
        graph.isFresh ? !graph.diagnostics.containsError : observation.vpcs[vpcID ?? ""] != nil
    }

    mutating func add(_ address: Address, _ resource: Resource) { graph.objects[address] = resource }

    mutating func report(_ diagnostic: Diagnostic) { graph.diagnostics.append(diagnostic) }

    /// The platform's services that the plan wants.
    var services: [Platform.Service] { plan.selectedServices }

    /// Who is admitted to the endpoints: what the plan says, else the whole VPC where others live in it too.
    var callers: EndpointSettings.Callers { plan.endpoints.callers ?? (graph.isFresh ? .components : .vpc) }
}
