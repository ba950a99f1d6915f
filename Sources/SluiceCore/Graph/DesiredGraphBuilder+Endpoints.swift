extension DesiredGraphBuilder {
    /// One endpoint a service: ours, somebody else's that does the job, or a refusal.
    mutating func addEndpoints() {
        for service in services {
            guard let offered = observation.service(service.name, EndpointType(service.kind)) else {
                reportMissingService(service)
                continue
            }
            switch service.kind {
            case .interface: addInterface(service, offered)
            case .gateway: addGateway(service, offered)
            }
        }
    }

    func wantsPrivateDNS(_ service: Platform.Service) -> Bool {
        plan.endpoints.overrides[service.name]?.privateDNS ?? true
    }

    private mutating func reportMissingService(_ service: Platform.Service) {
        report(
            Diagnostic(
                "endpoint.service-missing",
                "\(observation.region) offers no \(service.kind.rawValue) endpoint for \(service.name)",
                cause: "DescribeVpcEndpointServices does not list it",
                fix: "check the region, or leave \(service.name) out of endpoints.services",
                subject: Address.endpoint(service.name).rawValue))
    }

    // MARK: Interface endpoints

    private mutating func addInterface(_ service: Platform.Service, _ offered: ObservedEndpointService) {
        let address = Address.endpoint(service.name)
        if wantsPrivateDNS(service), let other = conflict(offered, address) {
            return settle(other, address, service, offered)
        }
        let subnets = subnets(for: service, offered)
        guard !subnets.isEmpty else { return }
        add(
            address,
            .interfaceEndpoint(
                InterfaceEndpoint(
                    vpc: graph.vpc, serviceName: offered.name, subnets: subnets,
                    groups: [Reference(graph.target(.endpoints))], privateDNS: wantsPrivateDNS(service),
                    policy: plan.endpoints.overrides[service.name]?.policy)))
    }

    /// Another endpoint of the service with private DNS: EC2 allows one a VPC.
    private func conflict(_ offered: ObservedEndpointService, _ address: Address) -> ObservedEndpoint? {
        guard let vpc = vpcID else { return nil }
        return observation.endpoints.values.first {
            $0.vpc == vpc && $0.serviceName == offered.name && $0.type == .interface && $0.privateDNS
                && !$0.state.isGone && $0.id != ownership.ids[address]
        }
    }

    /// Adopts somebody else's endpoint when one of its groups admits our callers, and refuses otherwise.
    private mutating func settle(
        _ other: ObservedEndpoint, _ address: Address, _ service: Platform.Service, _ offered: ObservedEndpointService
    ) {
        let blocked = callersToAdmit.filter { !allows(other.groups, .ingress, 443, $0) }
        guard blocked.isEmpty || extends(service), other.state == .available else {
            let why =
                other.state == .available
                ? "its groups do not admit \(blocked.map(\.text).joined(separator: ", "))"
                : "it is \(other.state.text)"
            graph.refusals[address] = "\(other.id) is in the way: \(why)"
            return report(
                Diagnostic(
                    "endpoint.private-dns-conflict",
                    "\(graph.vpc.target) has an endpoint for \(service.name) already: \(other.id)",
                    cause: "only one endpoint of a service may have private DNS in a VPC, and \(why) on 443",
                    fix: "admit them in \(other.groups.sorted().joined(separator: ", ")), or set "
                        + "endpoints.overrides.\(service.name).extend: true to have sluice do it, "
                        + "or .privateDNS: false to have an endpoint beside it",
                    subject: address.rawValue))
        }
        graph.adoptions[address] = DesiredGraph.Adoption(
            id: other.id, resource: other.resource, reason: "\(other.id) serves the VPC already, with private DNS")
        if extends(service) { extend(other, at: address, for: service, offered, admitting: blocked) }
    }

    func extends(_ service: Platform.Service) -> Bool { plan.endpoints.overrides[service.name]?.extend ?? false }

    /// Whom an endpoint that we do not make has to admit: blocks and groups that are there already.
    private var callersToAdmit: [SecurityGroupRule.Peer] {
        if callers == .vpc { return graph.vpcBlocks.map { .cidr($0) } }
        let groups = plan.components.groups.map { Target.id($0) } + [graph.target(.proxyEgress)]
        return groups.filter { $0.address == nil }.map { .group(Reference($0)) }
    }

    /// One subnet a zone that offers the service: the present one, else the one with the most free addresses.
    mutating func subnets(
        for service: Platform.Service, _ offered: ObservedEndpointService
    ) -> [Reference<Subnet>] {
        let named = plan.endpoints.overrides[service.name]?.subnets
        let candidates = named.map { placements(in: $0, for: service) } ?? placements
        let present = presentSubnets(of: service)
        let zones = Dictionary(grouping: candidates, by: \.zone)
        let chosen = zones.filter { offered.zones.isEmpty || offered.zones.contains($0.key) }
            .compactMap { $0.value.min { rank($0, present) < rank($1, present) } }
        reportUnsupported(
            zones.keys.filter { !offered.zones.isEmpty && !offered.zones.contains($0) }, service, chosen.isEmpty)
        return chosen.map(\.subnet)
    }

    /// The subnets that the plan names for one endpoint.
    private mutating func placements(in subnets: [String], for service: Platform.Service) -> [Placement] {
        var known = Dictionary(
            placements.map { ($0.subnet.target.description, $0) }, uniquingKeysWith: { first, _ in first })
        for subnet in subnets where known[subnet] == nil {
            known[subnet] = placement(in: subnet, named: "endpoints.overrides.\(service.name).subnets")
        }
        return subnets.compactMap { known[$0] }
    }

    /// Where our endpoint is now: as the state has it, or as it was found.
    private func presentSubnets(of service: Platform.Service) -> Set<Reference<Subnet>> {
        let address = Address.endpoint(service.name)
        if case .interfaceEndpoint(let endpoint)? = current.resources[address]?.resource {
            return Set(endpoint.subnets)
        }
        let added = Set(members(of: address).compactMap(\.subnet))
        guard let id = ownership.ids[address], let found = observation.endpoints[id] else { return added }
        return Set(found.subnets.map { .id($0) })
    }

    private func rank(_ placement: Placement, _ present: Set<Reference<Subnet>>) -> (Int, Int, String) {
        (present.contains(placement.subnet) ? 0 : 1, -placement.availableAddresses, placement.subnet.target.description)
    }

    private mutating func reportUnsupported(_ zones: [String], _ service: Platform.Service, _ nothingLeft: Bool) {
        guard !zones.isEmpty else { return }
        let names = zones.sorted().joined(separator: ", ")
        report(
            Diagnostic(
                "endpoint.zone-unsupported", nothingLeft ? .error : .warning,
                "\(service.name) has no endpoints in \(names)",
                cause: "AWS does not offer the service there; callers in these zones use an endpoint of another zone",
                fix: nothingLeft
                    ? "name subnets in other zones" : "nothing to do, unless traffic between zones matters",
                subject: Address.endpoint(service.name).rawValue))
    }

    // MARK: Gateway endpoints

    /// Our own gateway for the tables that no other serves; a route table takes one a service.
    private mutating func addGateway(_ service: Platform.Service, _ offered: ObservedEndpointService) {
        let address = Address.endpoint(service.name)
        let override = plan.endpoints.overrides[service.name]
        for table in override?.routeTables ?? [] {
            checkTable(table, named: "endpoints.overrides.\(service.name).routeTables")
        }
        let wanted: [Reference<RouteTable>] = override?.routeTables?.map { .id($0) } ?? graph.routeTables
        let others = observation.endpoints.values.filter {
            $0.serviceName == offered.name && $0.type == .gateway && !$0.state.isGone && $0.id != ownership.ids[address]
        }
        let added = Set(members(of: address).compactMap { $0.routeTable?.target.description })
        let served = Set(others.flatMap(\.routeTables)).subtracting(added)
        let rest = wanted.filter { !served.contains($0.target.description) }
        let tables = Set(wanted.map(\.target.description))
        if extends(service),
            let other = others.first(where: { !tables.isDisjoint(with: $0.routeTables) }) ?? others.first
        {
            return extend(other, at: address, for: service, by: rest)
        }
        if rest.isEmpty, let other = others.first(where: { !tables.isDisjoint(with: $0.routeTables) }) {
            graph.adoptions[address] = DesiredGraph.Adoption(
                id: other.id, resource: other.resource, reason: "\(other.id) serves every route table already")
            return
        }
        reportServed(wanted.filter { served.contains($0.target.description) }, address)
        add(
            address,
            .gatewayEndpoint(
                GatewayEndpoint(
                    vpc: graph.vpc, serviceName: offered.name, routeTables: rest, policy: override?.policy)))
    }

    private mutating func reportServed(_ tables: [Reference<RouteTable>], _ address: Address) {
        guard !tables.isEmpty else { return }
        let names = tables.map(\.target.description).joined(separator: ", ")
        report(
            Diagnostic(
                "endpoint.route-conflict", .note, "\(names) has a gateway endpoint of somebody else already",
                cause: "a route table takes one route to S3, and that one does the job",
                fix: "nothing to do: the remaining tables get an endpoint of ours", subject: address.rawValue))
    }
}

extension EndpointType {
    init(_ kind: Platform.Service.Kind) {
        self =
            switch kind {
            case .interface: .interface
            case .gateway: .gateway
            }
    }
}
