@testable import SluiceCore

extension World {
    /// Makes one object; nil for kinds without an ID.
    mutating func create(_ resource: Resource, _ tags: [String: String]) -> String? {
        switch resource {
        case .vpc(let vpc): createVPC(vpc, tags)
        case .subnet(let subnet): createSubnet(subnet, tags)
        case .routeTable(let table): createTable(table, tags)
        case .routeTableAssociation(let association): associate(association)
        case .route(let route): createRoute(route)
        case .internetGateway: createGateway(tags)
        case .internetGatewayAttachment(let attachment): attach(attachment)
        case .securityGroup(let group): createGroup(group, tags)
        case .interfaceEndpoint(let endpoint): createInterface(endpoint, tags)
        case .gatewayEndpoint(let endpoint): createGatewayEndpoint(endpoint, tags)
        case .securityGroupRule(let rule): authorize(rule, rule.direction, rule.group.target.description, [:])
        case .vpcAttribute(let attribute): turn(attribute, isOn: true)
        case .endpointMember: preconditionFailure("members come with a change of their endpoint")
        }
    }

    /// Switches an attribute, and demands what EC2 demands.
    mutating func turn(_ attribute: VPCAttribute, isOn: Bool) -> String? {
        let id = vpc(attribute.vpc.target)
        switch attribute.name {
        case .dnsSupport:
            demand(isOn || observation.vpcs[id]?.dnsHostnames == false, "hostnames need support")
            observation.vpcs[id]?.dnsSupport = isOn
        case .dnsHostnames:
            demand(!isOn || observation.vpcs[id]?.dnsSupport == true, "hostnames need support")
            observation.vpcs[id]?.dnsHostnames = isOn
        }
        let isNeeded = observation.endpoints.values.contains { $0.vpc == id && $0.privateDNS }
        demand(isOn || !isNeeded, "an endpoint with private DNS is there yet")
        return nil
    }

    private mutating func createVPC(_ vpc: VPC, _ tags: [String: String]) -> String {
        let id = newID("vpc")
        observation.vpcs[id] = ObservedVPC(
            id: id, cidr: vpc.cidr, owner: World.account, dnsSupport: true, dnsHostnames: false, tags: tags)
        let table = newID("rtb")
        observation.routeTables[table] = ObservedRouteTable(
            id: table, vpc: id, associations: [.init(id: newID("rtbassoc"), isMain: true)],
            routes: [.init(destination: vpc.cidr.description, target: "local")])
        let group = newID("sg")
        observation.securityGroups[group] = ObservedSecurityGroup(id: group, vpc: id, name: "default")
        newVPCs.insert(id)
        return id
    }

    private mutating func createSubnet(_ subnet: Subnet, _ tags: [String: String]) -> String {
        let vpc = vpc(subnet.vpc.target)
        demand(observation.vpcs[vpc]?.cidr.contains(subnet.cidr) ?? false, "\(subnet.cidr) is not in the VPC")
        for other in observation.subnets.values where other.vpc == vpc {
            demand(!other.cidr.overlaps(subnet.cidr), "\(subnet.cidr) overlaps \(other.id)")
        }
        let id = newID("subnet")
        observation.subnets[id] = ObservedSubnet(
            id: id, vpc: vpc, cidr: subnet.cidr, zone: subnet.zone, availableAddresses: 4091, owner: World.account,
            tags: tags)
        return id
    }

    private mutating func createTable(_ table: RouteTable, _ tags: [String: String]) -> String {
        let id = newID("rtb")
        observation.routeTables[id] = ObservedRouteTable(id: id, vpc: vpc(table.vpc.target), tags: tags)
        return id
    }

    private mutating func associate(_ association: RouteTableAssociation) -> String {
        let subnet = association.subnet.target.description
        demand(observation.subnets[subnet] != nil, "there is no subnet \(subnet)")
        demand(ObservationIndex(observation).ownTable(ofSubnet: subnet) == nil, "\(subnet) has a table already")
        let id = newID("rtbassoc")
        observation.routeTables[table(association.routeTable)]?.associations.append(.init(id: id, subnet: subnet))
        return id
    }

    /// Moves a subnet from table to table; the association gets a new ID.
    mutating func replaceAssociation(_ association: String, table newTable: String) -> String {
        guard
            let old = observation.routeTables.values.first(where: { $0.associations.contains { $0.id == association } }
            ),
            let subnet = old.associations.first(where: { $0.id == association })?.subnet
        else {
            fail("there is no association \(association)")
            return association
        }
        observation.routeTables[old.id]?.associations.removeAll { $0.id == association }
        let id = newID("rtbassoc")
        observation.routeTables[table(Reference(.id(newTable)))]?.associations.append(.init(id: id, subnet: subnet))
        return id
    }

    private mutating func createRoute(_ route: Route) -> String? {
        let table = table(route.routeTable)
        let destination = route.destination.description
        let taken = observation.routeTables[table]?.routes.contains { $0.destination == destination } ?? false
        demand(!taken, "\(table) has a route to \(destination) already")
        if let gateway = observation.internetGateways[route.via.description] {
            demand(!gateway.vpcs.isEmpty, "\(gateway.id) is not attached yet")
        }
        observation.routeTables[table]?.routes.append(.init(destination: destination, target: route.via.description))
        return nil
    }

    /// Points a route that is there somewhere else.
    mutating func replaceRoute(_ route: Route) {
        let table = table(route.routeTable)
        guard
            let index = observation.routeTables[table]?.routes.firstIndex(where: {
                $0.destination == route.destination.description
            })
        else { return fail("\(table) has no route to \(route.destination)") }
        observation.routeTables[table]?.routes[index].target = route.via.description
    }

    private mutating func createGateway(_ tags: [String: String]) -> String {
        let id = newID("igw")
        observation.internetGateways[id] = ObservedInternetGateway(id: id, tags: tags)
        return id
    }

    private mutating func attach(_ attachment: InternetGatewayAttachment) -> String? {
        let vpc = vpc(attachment.vpc.target)
        demand(!observation.internetGateways.values.contains { $0.vpcs.contains(vpc) }, "\(vpc) has a gateway already")
        demand(
            observation.internetGateways[attachment.internetGateway.target.description] != nil, "there is no gateway")
        observation.internetGateways[attachment.internetGateway.target.description]?.vpcs = [vpc]
        return nil
    }

    /// The ID of a VPC that has to be there.
    func vpc(_ target: Target) -> String {
        demand(observation.vpcs[target.description] != nil, "there is no VPC \(target)")
        return target.description
    }

    /// The ID of a table that has to be there.
    func table(_ reference: Reference<RouteTable>) -> String {
        demand(observation.routeTables[reference.target.description] != nil, "there is no table \(reference.target)")
        return reference.target.description
    }
}
