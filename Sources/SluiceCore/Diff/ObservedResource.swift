/// An observed object in the words of a ``Resource``, to be compared with what is wanted.
struct ObservedResource: Hashable {
    var id: String
    var resource: Resource
    var tags: [String: String]
}

extension ObservationIndex {
    /// The object that stands at an address now; nil when it is not there.
    ///
    /// Objects with IDs of their own are found by the ID that we know; a route, an association, an attachment and a
    /// rule also by their natural key, since EC2 may have given them a new ID.
    ///
    /// - Parameter resolve: the ID that a reference of `wanted` stands for.
    func resource(
        at address: Address, id: String?, like wanted: Resource, resolve: (Target) -> String?
    ) -> ObservedResource? {
        switch wanted {
        case .vpc(let vpc): id.flatMap { observedVPC($0, like: vpc) }
        case .subnet: id.flatMap { observation.subnets[$0]?.observed }
        case .routeTable: id.flatMap { observation.routeTables[$0]?.observed }
        case .routeTableAssociation(let association): observedAssociation(association, resolve)
        case .route(let route): observedRoute(route, address, resolve)
        case .internetGateway: id.flatMap { observation.internetGateways[$0]?.observed }
        case .internetGatewayAttachment(let attachment): observedAttachment(attachment, address, resolve)
        case .securityGroup(let group): id.flatMap { observedGroup($0, like: group) }
        case .securityGroupRule(let rule): observedRule(rule, id, resolve)
        case .interfaceEndpoint, .gatewayEndpoint: id.flatMap { observedEndpoint($0) }
        case .vpcAttribute(let attribute): observedAttribute(attribute, address, resolve)
        case .endpointMember(let member): observedMember(member, address, resolve)
        }
    }

    private func observedVPC(_ id: String, like wanted: VPC) -> ObservedResource? {
        observation.vpcs[id].map {
            let vpc = VPC(cidr: $0.cidr, dnsHostnames: $0.dnsHostnames ?? wanted.dnsHostnames)
            return ObservedResource(id: id, resource: .vpc(vpc), tags: $0.tags)
        }
    }

    private func observedAssociation(
        _ wanted: RouteTableAssociation, _ resolve: (Target) -> String?
    ) -> ObservedResource? {
        guard let subnet = resolve(wanted.subnet.target), let found = ownTable(ofSubnet: subnet) else { return nil }
        let association = RouteTableAssociation(routeTable: .id(found.table), subnet: .id(subnet))
        return ObservedResource(id: found.association, resource: .routeTableAssociation(association), tags: [:])
    }

    private func observedRoute(
        _ wanted: Route, _ address: Address, _ resolve: (Target) -> String?
    ) -> ObservedResource? {
        guard let table = resolve(wanted.routeTable.target),
            let found = observation.routeTables[table]?.routes.first(where: {
                $0.destination == wanted.destination.description
            })
        else { return nil }
        let route = Route(routeTable: .id(table), destination: wanted.destination, via: .id(found.target))
        return ObservedResource(id: address.rawValue, resource: .route(route), tags: [:])
    }

    private func observedAttachment(
        _ wanted: InternetGatewayAttachment, _ address: Address, _ resolve: (Target) -> String?
    ) -> ObservedResource? {
        guard let gateway = resolve(wanted.internetGateway.target), let vpc = resolve(wanted.vpc.target),
            observation.internetGateways[gateway]?.vpcs.contains(vpc) == true
        else { return nil }
        let attachment = InternetGatewayAttachment(internetGateway: .id(gateway), vpc: .id(vpc))
        return ObservedResource(id: address.rawValue, resource: .internetGatewayAttachment(attachment), tags: [:])
    }

    /// A group that may keep its default egress is as wanted with it or without.
    private func observedGroup(_ id: String, like wanted: SecurityGroup) -> ObservedResource? {
        observation.securityGroups[id].map {
            let group = SecurityGroup(
                vpc: .id($0.vpc), name: $0.name, description: $0.description,
                keepsDefaultEgress: wanted.keepsDefaultEgress || hasDefaultEgress(id))
            return ObservedResource(id: id, resource: .securityGroup(group), tags: $0.tags)
        }
    }

    private func observedRule(
        _ wanted: SecurityGroupRule, _ id: String?, _ resolve: (Target) -> String?
    ) -> ObservedResource? {
        guard let group = resolve(wanted.group.target), let peer = wanted.peer.resolved(resolve) else { return nil }
        let tuple = ObservedRule.Tuple(
            group: group, direction: wanted.direction, ipProtocol: wanted.ipProtocol, fromPort: wanted.fromPort,
            toPort: wanted.toPort, peer: peer)
        guard let found = rules(tuple).first(where: { $0.id == id }) ?? rules(tuple).first else { return nil }
        var rule = wanted
        rule.group = .id(group)
        if case .group = wanted.peer { rule.peer = .group(.id(peer)) }
        return ObservedResource(id: found.id, resource: .securityGroupRule(rule), tags: found.tags)
    }

    private func observedAttribute(
        _ wanted: VPCAttribute, _ address: Address, _ resolve: (Target) -> String?
    ) -> ObservedResource? {
        guard let vpc = resolve(wanted.vpc.target), observation.vpcs[vpc]?.has(wanted.name) == true else { return nil }
        let attribute = VPCAttribute(vpc: .id(vpc), name: wanted.name)
        return ObservedResource(id: address.rawValue, resource: .vpcAttribute(attribute), tags: [:])
    }

    private func observedMember(
        _ wanted: EndpointMember, _ address: Address, _ resolve: (Target) -> String?
    ) -> ObservedResource? {
        guard let endpoint = resolve(wanted.endpoint).flatMap({ observation.endpoints[$0] }), !endpoint.state.isGone,
            let id = resolve(wanted.member.target),
            endpoint.routeTables.contains(id) || endpoint.subnets.contains(id)
        else { return nil }
        let member: EndpointMember.Member =
            switch wanted.member {
            case .routeTable: .routeTable(.id(id))
            case .subnet: .subnet(.id(id))
            }
        return ObservedResource(
            id: address.rawValue, resource: .endpointMember(EndpointMember(endpoint: .id(endpoint.id), member: member)),
            tags: [:])
    }

    private func observedEndpoint(_ id: String) -> ObservedResource? {
        guard let endpoint = observation.endpoints[id], !endpoint.state.isGone else { return nil }
        return ObservedResource(id: id, resource: endpoint.resource, tags: endpoint.tags)
    }

    /// An object by ID alone, for one that nothing but its tags speaks of.
    func taggedResource(_ id: String) -> Resource? {
        if let vpc = observation.vpcs[id] {
            return .vpc(VPC(cidr: vpc.cidr, dnsHostnames: vpc.dnsHostnames ?? true))
        }
        if let group = observation.securityGroups[id] {
            return .securityGroup(
                SecurityGroup(
                    vpc: .id(group.vpc), name: group.name, description: group.description,
                    keepsDefaultEgress: hasDefaultEgress(id)))
        }
        return observation.subnets[id]?.observed.resource ?? observation.routeTables[id]?.observed.resource
            ?? observation.internetGateways[id]?.observed.resource ?? observation.endpoints[id]?.resource
    }
}

extension ObservedVPC {
    /// nil where it was not asked.
    func has(_ attribute: VPCAttribute.Name) -> Bool? {
        switch attribute {
        case .dnsSupport: dnsSupport
        case .dnsHostnames: dnsHostnames
        }
    }
}

extension ObservedSubnet {
    fileprivate var observed: ObservedResource {
        let subnet = Subnet(vpc: .id(vpc), cidr: cidr, zone: zone)
        return ObservedResource(id: id, resource: .subnet(subnet), tags: tags)
    }
}

extension ObservedRouteTable {
    fileprivate var observed: ObservedResource {
        ObservedResource(id: id, resource: .routeTable(RouteTable(vpc: .id(vpc))), tags: tags)
    }
}

extension ObservedInternetGateway {
    fileprivate var observed: ObservedResource {
        ObservedResource(id: id, resource: .internetGateway(InternetGateway()), tags: tags)
    }
}

extension SecurityGroupRule.Peer {
    func resolved(_ resolve: (Target) -> String?) -> String? {
        switch self {
        case .cidr(let cidr): cidr.description
        case .group(let group): resolve(group.target)
        case .prefixList(let id): id
        }
    }
}
