extension DesiredGraphBuilder {
    // MARK: Groups

    /// Whether sluice may add to the group at an address.
    func extends(_ group: Address) -> Bool {
        let choice = group == .proxyEgress ? plan.proxy.securityGroup : plan.endpoints.securityGroup
        if case .extended = choice { return true }
        return false
    }

    /// Adds a rule of ours to the group of somebody else's that is used at an address.
    ///
    /// The rule is named by the group's ID: one group may stand at several addresses, and takes a rule once.
    mutating func extend(_ address: Address, with rule: SecurityGroupRule) {
        let addition = Address.rule(in: .foreignGroup(rule.group.target.description), rule)
        add(addition, .securityGroupRule(rule))
        graph.adoptions[address]?.additions.append(addition)
    }

    /// Opens the proxy's own group for the clusters, where the plan says so and nobody else has done it.
    mutating func openProxy() {
        guard case .extended(let id)? = plan.proxy.destination else { return }
        guard let group = observation.securityGroups[id], group.vpc == vpcID else {
            return report(
                Diagnostic(
                    "group.not-found", "there is no security group \(id) in \(vpcID ?? "the VPC to be made")",
                    cause: "the plan lets sluice add rules to it, and it can do that in the plan's VPC alone",
                    fix: "leave `extend` out, and admit the clusters there by hand", subject: "proxy.destination"))
        }
        graph.adoptions[.proxy] = adoption(of: group, because: "the plan says that it is the proxy's")
        let peer = SecurityGroupRule.Peer.group(Reference(graph.target(.proxyEgress)))
        for (port, place) in plan.proxyPeers where place == .group(.id(id)) && !allows([id], .ingress, port, peer) {
            extend(.proxy, with: SecurityGroupRule(group: .id(id), .ingress, tcp: port, peer))
        }
    }

    /// Endpoints of somebody else's carry groups of their own: the proxy-egress group has to let out to one of each.
    mutating func addWaysToAdoptedEndpoints() {
        guard plan.proxy.egress.endpoints else { return }
        var reached: Set<String> = Set([graph.adoptions[.endpoints]?.id].compactMap(\.self))
        let rules = graph.adoptions.values.compactMap { adoption -> SecurityGroupRule? in
            guard case .interfaceEndpoint(let endpoint) = adoption.resource,
                let group = endpoint.groups.map(\.target.description).min(),
                reached.isDisjoint(with: endpoint.groups.map(\.target.description))
            else { return nil }
            reached.insert(group)
            return SecurityGroupRule(
                group: Reference(graph.target(.proxyEgress)), .egress, tcp: Self.https, .group(.id(group)))
        }
        settle(.proxyEgress, rules, code: "group.egress-missing")
    }

    // MARK: Endpoints

    /// What the state says was added to somebody else's endpoint.
    func members(of endpoint: Address) -> [EndpointMember] {
        current.resources.compactMap { address, entry in
            guard case .endpointMember(let member) = entry.resource, entry.origin == .created,
                address.rawValue.hasPrefix("\(ResourceKind.endpointMember.rawValue)/\(endpoint.name)/")
            else { return nil }
            return member
        }
    }

    /// Uses somebody else's gateway endpoint, and adds the tables that it does not serve.
    mutating func extend(
        _ other: ObservedEndpoint, at address: Address, for service: Platform.Service,
        by tables: [Reference<RouteTable>]
    ) {
        graph.adoptions[address] = DesiredGraph.Adoption(
            id: other.id, resource: other.resource, reason: "\(other.id) is the gateway endpoint of the VPC")
        for table in tables { add(.routeTable(table), to: other, at: address, service) }
    }

    /// Has somebody else's interface endpoint admit the callers, and gives it an interface in the zones where it has none.
    mutating func extend(
        _ other: ObservedEndpoint, at address: Address, for service: Platform.Service,
        _ offered: ObservedEndpointService, admitting blocked: [SecurityGroupRule.Peer]
    ) {
        if let group = other.groups.min() {
            for peer in blocked + ownCallers(of: other) {
                extend(address, with: SecurityGroupRule(group: .id(group), .ingress, tcp: 443, peer))
            }
        }
        let added = Set(members(of: address).compactMap { $0.subnet?.target.description })
        let zones = Set(
            other.subnets.filter { !added.contains($0) }.compactMap { observation.subnets[$0]?.zone })
        for subnet in subnets(for: service, offered) {
            let zone =
                placements.first { $0.subnet == subnet }?.zone ?? observation.subnets[subnet.target.description]?.zone
            if let zone, !zones.contains(zone) { add(.subnet(subnet), to: other, at: address, service) }
        }
    }

    /// The group that sluice makes is not there to be admitted before.
    private func ownCallers(of other: ObservedEndpoint) -> [SecurityGroupRule.Peer] {
        let peer = SecurityGroupRule.Peer.group(Reference(graph.target(.proxyEgress)))
        guard graph.target(.proxyEgress).address != nil, !allows(other.groups, .ingress, 443, peer) else { return [] }
        return [peer]
    }

    private mutating func add(
        _ member: EndpointMember.Member, to other: ObservedEndpoint, at address: Address, _ service: Platform.Service
    ) {
        let addition = Address.member(ofEndpoint: service.name, member)
        add(addition, .endpointMember(EndpointMember(endpoint: .id(other.id), member: member)))
        graph.adoptions[address]?.additions.append(addition)
    }
}

extension EndpointMember {
    /// The table that was added; nil for a subnet.
    var routeTable: Reference<RouteTable>? {
        if case .routeTable(let table) = member { table } else { nil }
    }

    /// The subnet that was added; nil for a table.
    var subnet: Reference<Subnet>? {
        if case .subnet(let subnet) = member { subnet } else { nil }
    }
}
