import AWS
import SluiceCore

/// What part of an account to look at: one VPC, or what carries one stack's tag while there is no VPC yet.
public struct ObservationScope: Hashable, Sendable {
    /// The plan's name.
    public var stack: String
    /// The state's; of objects with the stack's tag, those that carry it come first.
    public var lineage: String
    /// The AWS region, which spells the names of services.
    public var region: String
    /// The VPC of the plan or of the state; nil while it is yet to be made.
    public var vpc: String?
    /// Whether the VPC, with its zones and its internet gateway, is one that sluice makes.
    public var isFresh: Bool
    /// The groups whose rules matter from the start: those of the state and those that the plan names.
    public var groups: Set<String>
    /// The services that endpoints are wanted for, by short name.
    public var services: [String]

    /// What a plan is about, narrowed by what the state knows already.
    public init(plan: Plan, state: State) {
        stack = plan.name
        lineage = state.lineage
        region = state.region
        services = plan.selectedServices.map(\.name)
        switch plan.network {
        case .existing(let network):
            vpc = network.vpc
            isFresh = false
        case .create:
            vpc = state.resources[.vpc]?.id
            isFresh = true
        }
        var named = [plan.proxy.securityGroup, plan.endpoints.securityGroup].compactMap(\.id)
        if case .extended(let proxy)? = plan.proxy.destination { named.append(proxy) }
        let known = [Address.proxyEgress, .endpoints].compactMap { state.resources[$0]?.id }
        groups = Set(named + known)
    }

    /// A VPC that is there, for a stack that is not.
    init(vpc: String, stack: String, services: [String], region: String) {
        self.stack = stack
        self.region = region
        self.vpc = vpc
        self.services = services
        lineage = ""
        isFresh = false
        groups = []
    }

    /// How the region spells the name of a service.
    func serviceName(_ short: String) -> EndpointServiceName { EndpointServiceName(of: short, in: region) }
}

extension [Tag]? {
    /// Tags by key.
    var byKey: [String: String] {
        Dictionary((self ?? []).compactMap { tag in tag.key.map { ($0, tag.value ?? "") } }) { _, last in last }
    }
}
