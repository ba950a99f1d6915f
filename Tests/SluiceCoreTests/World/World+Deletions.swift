@testable import SluiceCore

extension World {
    /// Takes one object away, if nothing uses it any more.
    mutating func delete(_ id: String, _ resource: Resource) {
        switch resource {
        case .vpc: deleteVPC(id)
        case .subnet: deleteSubnet(id)
        case .routeTable: deleteTable(id)
        case .routeTableAssociation: disassociate(id)
        case .route(let route): deleteRoute(route)
        case .internetGateway: deleteGateway(id)
        case .internetGatewayAttachment(let attachment): detach(attachment)
        case .securityGroup: deleteGroup(id)
        case .vpcAttribute(let attribute): _ = turn(attribute, isOn: false)
        case .securityGroupRule, .interfaceEndpoint, .gatewayEndpoint, .endpointMember: fail("has a call of its own")
        }
    }

    private mutating func deleteVPC(_ id: String) {
        demand(observation.vpcs[id] != nil, "there is no VPC \(id)")
        let tables = observation.routeTables.values.filter { $0.vpc == id }
        let groups = observation.securityGroups.values.filter { $0.vpc == id }
        demand(!observation.subnets.values.contains { $0.vpc == id }, "\(id) still has subnets")
        demand(tables.allSatisfy { $0.associations.contains(where: \.isMain) }, "\(id) still has route tables")
        demand(groups.allSatisfy { $0.name == "default" }, "\(id) still has groups")
        demand(!observation.endpoints.values.contains { $0.vpc == id }, "\(id) still has endpoints")
        demand(!observation.internetGateways.values.contains { $0.vpcs.contains(id) }, "\(id) still has a gateway")
        for table in tables { observation.routeTables[table.id] = nil }
        for group in groups { observation.securityGroups[group.id] = nil }
        observation.vpcs[id] = nil
    }

    private mutating func deleteSubnet(_ id: String) {
        demand(observation.subnets[id] != nil, "there is no subnet \(id)")
        for endpoint in observation.endpoints.values {
            demand(!endpoint.subnets.contains(id), "\(endpoint.id) still has an interface in \(id)")
        }
        for table in observation.routeTables.keys {
            observation.routeTables[table]?.associations.removeAll { $0.subnet == id }
        }
        observation.subnets[id] = nil
    }

    private mutating func deleteTable(_ id: String) {
        guard let table = observation.routeTables[id] else { return fail("there is no table \(id)") }
        demand(table.associations.isEmpty, "\(id) is still associated")
        for endpoint in observation.endpoints.values {
            demand(!endpoint.routeTables.contains(id), "\(endpoint.id) still serves \(id)")
        }
        observation.routeTables[id] = nil
    }

    private mutating func disassociate(_ id: String) {
        guard let table = observation.routeTables.values.first(where: { $0.associations.contains { $0.id == id } })
        else { return fail("there is no association \(id)") }
        observation.routeTables[table.id]?.associations.removeAll { $0.id == id }
    }

    private mutating func deleteRoute(_ route: Route) {
        let table = table(route.routeTable)
        let destination = route.destination.description
        let isThere = observation.routeTables[table]?.routes.contains { $0.destination == destination } ?? false
        demand(isThere, "\(table) has no route to \(destination)")
        observation.routeTables[table]?.routes.removeAll { $0.destination == destination }
    }

    private mutating func deleteGateway(_ id: String) {
        guard let gateway = observation.internetGateways[id] else { return fail("there is no gateway \(id)") }
        demand(gateway.vpcs.isEmpty, "\(id) is still attached")
        observation.internetGateways[id] = nil
    }

    private mutating func detach(_ attachment: InternetGatewayAttachment) {
        let id = attachment.internetGateway.target.description
        let vpc = attachment.vpc.target.description
        demand(observation.internetGateways[id]?.vpcs == [vpc], "\(id) is not attached to \(vpc)")
        observation.internetGateways[id]?.vpcs = []
    }
}
