package import SluiceCore

/// What an account shows, and what the state says, once every object of a change set is made.
package struct FinishedAccount {
    package private(set) var observation = Observation.empty
    package private(set) var state: State

    package init(after changeSet: ChangeSet, from state: State) {
        self.state = state
        self.state.account = Observation.benchmarkAccount
        let made = changeSet.changes.filter { $0.decision == .create }
        for (number, change) in made.enumerated() {
            guard let wanted = change.wanted else { continue }
            self.state.resources[change.address] = StateEntry(
                id: Self.id(of: change.address, wanted, number), origin: .created, resource: wanted, tags: change.tags)
        }
        for change in made {
            guard let wanted = change.wanted, let id = self.state.resources[change.address]?.id else { continue }
            add(wanted, id, Dictionary(uniqueKeysWithValues: change.tags.map { ($0.key, $0.value) }))
        }
        observation.rulesKnown = Set(observation.securityGroups.keys)
    }

    private static func id(of address: Address, _ resource: Resource, _ number: Int) -> String {
        switch resource {
        case .vpc: identifier("vpc", number)
        case .subnet: identifier("subnet", number)
        case .routeTable: identifier("rtb", number)
        case .routeTableAssociation: identifier("rtbassoc", number)
        case .internetGateway: identifier("igw", number)
        case .securityGroup: identifier("sg", number)
        case .securityGroupRule: identifier("sgr", number)
        case .interfaceEndpoint, .gatewayEndpoint: identifier("vpce", number)
        case .route, .internetGatewayAttachment, .vpcAttribute, .endpointMember: address.rawValue
        }
    }

    private func id(_ target: Target) -> String { state.id(of: target) ?? target.description }

    private mutating func add(_ resource: Resource, _ id: String, _ tags: [String: String]) {
        switch resource {
        case .vpc(let vpc):
            observation.vpcs[id] = ObservedVPC(
                id: id, cidr: vpc.cidr, dnsSupport: true, dnsHostnames: vpc.dnsHostnames, tags: tags)
        case .subnet(let subnet):
            observation.subnets[id] = ObservedSubnet(
                id: id, vpc: self.id(subnet.vpc.target), cidr: subnet.cidr, zone: subnet.zone, tags: tags)
        case .routeTable(let table):
            observation.routeTables[id] = ObservedRouteTable(id: id, vpc: self.id(table.vpc.target), tags: tags)
        case .routeTableAssociation(let association):
            let subnet = self.id(association.subnet.target)
            observation.routeTables[self.id(association.routeTable.target)]?.associations.append(
                .init(id: id, subnet: subnet))
        case .route(let route):
            let entry = ObservedRouteTable.Entry(destination: route.destination.description, target: self.id(route.via))
            observation.routeTables[self.id(route.routeTable.target)]?.routes.append(entry)
        case .securityGroup(let group):
            observation.securityGroups[id] = ObservedSecurityGroup(
                id: id, vpc: self.id(group.vpc.target), name: group.name, description: group.description, tags: tags)
        case .securityGroupRule(let rule): add(rule, id, tags)
        case .interfaceEndpoint(let endpoint):
            observation.endpoints[id] = ObservedEndpoint(
                id: id, vpc: self.id(endpoint.vpc.target), serviceName: endpoint.serviceName, type: .interface,
                subnets: endpoint.subnets.map { self.id($0.target) },
                groups: endpoint.groups.map { self.id($0.target) },
                privateDNS: endpoint.privateDNS, tags: tags)
        case .gatewayEndpoint(let endpoint):
            observation.endpoints[id] = ObservedEndpoint(
                id: id, vpc: self.id(endpoint.vpc.target), serviceName: endpoint.serviceName, type: .gateway,
                routeTables: endpoint.routeTables.map { self.id($0.target) }, tags: tags)
        case .internetGateway, .internetGatewayAttachment, .vpcAttribute, .endpointMember: break
        }
    }

    private mutating func add(_ rule: SecurityGroupRule, _ id: String, _ tags: [String: String]) {
        let peer =
            switch rule.peer {
            case .cidr(let cidr): cidr.description
            case .group(let group): self.id(group.target)
            case .prefixList(let list): list
            }
        observation.rules[id] = ObservedRule(
            id: id, group: self.id(rule.group.target), direction: rule.direction, ipProtocol: rule.ipProtocol,
            fromPort: rule.fromPort, toPort: rule.toPort, peer: peer, tags: tags)
    }
}
