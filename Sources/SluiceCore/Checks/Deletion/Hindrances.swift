/// What keeps objects from being deleted, looked up in what AWS said.
///
/// The cases are those in which EC2 answers `DependencyViolation`: docs.aws.amazon.com/AWSEC2/latest/APIReference,
/// DeleteSecurityGroup, DeleteSubnet, DeleteVpc, DeleteRouteTable, DeleteInternetGateway, DetachInternetGateway.
public struct Hindrances: Sendable {
    private let observation: Observation
    /// The IDs of what goes, or lets go, by calls of ours.
    private let leaving: Set<String>
    /// Whose interfaces they are, by interface.
    private let endpointsByInterface: [String: String]
    /// The interfaces that carry a group or live in a subnet or a VPC, by its ID.
    private let interfacesByPlace: [String: [ObservedNetworkInterface]]
    /// The endpoints that carry a group or have interfaces in a subnet, by its ID.
    private let endpointsByPlace: [String: [ObservedEndpoint]]
    /// The rules of other groups that name a group, by its ID.
    private let rulesByPeer: [String: [ObservedRule]]

    /// - Parameter leaving: the IDs of what goes, or lets go, by calls of ours.
    init(_ observation: Observation, leaving: Set<String>) {
        self.observation = observation
        self.leaving = leaving
        endpointsByInterface = Dictionary(
            observation.endpoints.values.flatMap { endpoint in endpoint.interfaces.map { ($0, endpoint.id) } },
            uniquingKeysWith: { first, _ in first })
        interfacesByPlace = Self.byPlace(observation.interfaces?.values.elements ?? []) {
            $0.groups + [$0.subnet, $0.vpc]
        }
        endpointsByPlace = Self.byPlace(observation.endpoints.values.elements) { $0.groups + $0.subnets }
        rulesByPeer = Dictionary(grouping: observation.rules.values.filter { $0.peer != $0.group }, by: \.peer)
    }

    private static func byPlace<Thing>(_ things: [Thing], _ places: (Thing) -> [String]) -> [String: [Thing]] {
        things.reduce(into: [:]) { byPlace, thing in
            for place in Set(places(thing)) { byPlace[place, default: []].append(thing) }
        }
    }

    /// In a run that takes things away: all that is this stack's is taken to be on its way out.
    init(_ observation: Observation, state: State) {
        let ownership = Ownership(state: state, observation: observation)
        self.init(observation, leaving: Set(ownership.ids.values).union(ownership.twins.values.joined()))
    }

    /// What keeps one object from being deleted, what goes by itself included.
    ///
    /// - Parameter resource: what it is, everything in it named by ID.
    func of(_ resource: Resource, id: String) -> [Hindrance] {
        switch resource {
        case .securityGroup: interfaces(at: id) + endpoints(endpointsByPlace[id] ?? []) + rules(naming: id)
        case .subnet: interfaces(at: id) + endpoints(endpointsByPlace[id] ?? [])
        case .vpc: interfaces(at: id) + objects(in: id)
        case .routeTable: associations(of: id)
        case .internetGateway: (observation.internetGateways[id]?.vpcs ?? []).map { object(.vpc, $0) }
        case .internetGatewayAttachment(let attachment):
            interfaces(at: attachment.vpc.target.description) { $0.hasPublicAddress }
        case .routeTableAssociation, .route, .securityGroupRule, .interfaceEndpoint, .gatewayEndpoint, .vpcAttribute,
            .endpointMember:
            []
        }
    }

    // MARK: Interfaces

    private func interfaces(
        at place: String, where counts: (ObservedNetworkInterface) -> Bool = { _ in true }
    ) -> [Hindrance] {
        (interfacesByPlace[place] ?? []).filter(counts).map { interface in
            let endpoint = endpointsByInterface[interface.id] ?? interface.endpoint
            return Hindrance(
                thing: .interface(interface, endpoint: endpoint), isPassing: endpoint.map(isLeaving) ?? false)
        }
    }

    /// Of an endpoint that is not there any more, nothing but its interfaces is left, and AWS takes these away.
    private func isLeaving(endpoint id: String) -> Bool { leaving.contains(id) || !observation.isThere(id) }

    /// Endpoints are told by their interfaces as well, unless nobody asked for these.
    private func endpoints(_ users: [ObservedEndpoint]) -> [Hindrance] {
        users.filter { $0.state != .deleted }.map { object(.endpoint, $0.id) }
    }

    // MARK: Rules

    /// A group may name itself; EC2 minds only the rules of others in the same VPC.
    private func rules(naming group: String) -> [Hindrance] {
        let vpc = observation.securityGroups[group]?.vpc
        return (rulesByPeer[group] ?? []).compactMap { rule in
            guard let other = observation.securityGroups[rule.group], other.vpc == vpc else { return nil }
            return Hindrance(
                thing: .rule(rule, groupName: other.name),
                isPassing: leaving.contains(rule.group) || leaving.contains(rule.id))
        }
    }

    // MARK: Objects

    /// What lives in a VPC, except what goes with it: the main table, the default group.
    private func objects(in vpc: String) -> [Hindrance] {
        let subnets = observation.subnets.values.filter { $0.vpc == vpc }.map { object(.subnet, $0.id) }
        let tables = observation.routeTables.values.filter { $0.vpc == vpc && !$0.isMain }
        let groups = observation.securityGroups.values.filter { $0.vpc == vpc && $0.name != "default" }
        let gateways = observation.internetGateways.values.filter { $0.vpcs.contains(vpc) }
        return subnets + tables.map { object(.routeTable, $0.id) } + groups.map { object(.securityGroup, $0.id) }
            + gateways.map { object(.internetGateway, $0.id) }
            + endpoints(observation.endpoints.values.filter { $0.vpc == vpc })
    }

    private func object(_ kind: ResourceKind, _ id: String) -> Hindrance {
        let isGoing = leaving.contains(id) || kind == .endpoint && !observation.isThere(id)
        return Hindrance(thing: .object(kind, id: id), isPassing: isGoing)
    }

    /// The subnets that follow a table, and the VPC as a whole when it is the main one.
    private func associations(of table: String) -> [Hindrance] {
        (observation.routeTables[table]?.associations ?? []).filter { !leaves($0) }
            .map { Hindrance(thing: .object(.routeTableAssociation, id: $0.id), isPassing: false) }
    }

    private func leaves(_ association: ObservedRouteTable.Association) -> Bool {
        leaving.contains(association.id) || association.subnet.map(leaving.contains) ?? false
    }
}

extension ObservedRouteTable {
    /// Whether the VPC's subnets follow it that have no table of their own.
    fileprivate var isMain: Bool { associations.contains(where: \.isMain) }
}
