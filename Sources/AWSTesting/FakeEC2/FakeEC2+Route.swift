extension FakeEC2 {
    /// CreateRoute: one destination, one target, and no other route to that destination in the table.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRoute.html>
    mutating func createRoute(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let (tableID, destination, way) = try route(&call)
        try call.finish()
        let table = try existing(FakeRouteTable.self, tableID, call)
        let target = try target(way, of: table, call)
        try refusePrefixList(destination)
        guard !table.routes.contains(where: { $0.destination == destination }) else {
            throw FakeRefusal("RouteAlreadyExists", "The route identified by \(destination.text) already exists.")
        }
        guard table.routes.count(where: { !$0.isImplicit }) < settings.quotas.routes else {
            throw FakeRefusal("RouteLimitExceeded", "The maximum number of routes has been reached.")
        }
        try refuseLocal(destination, in: table)
        world.routeTables.update(tableID) {
            $0.routes.append(.init(destination: destination, target: target, origin: "CreateRoute"))
        }
        return .success
    }

    /// ReplaceRoute: another target for a destination that the table has a route to.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceRoute.html>
    mutating func replaceRoute(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        try call.refuse("LocalTarget")
        let (tableID, destination, way) = try route(&call)
        try call.finish()
        let table = try existing(FakeRouteTable.self, tableID, call)
        let target = try target(way, of: table, call)
        let old = try existingRoute(destination, in: table)
        guard !old.isImplicit else { throw .fixedRoute(destination) }
        world.routeTables.update(tableID) { table in
            for index in table.routes.indices where table.routes[index].destination == destination {
                table.routes[index].target = target
            }
        }
        return .success
    }

    /// DeleteRoute: not the local one, and not that of an endpoint.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteRoute.html>
    mutating func deleteRoute(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let tableID = try call.required("RouteTableId")
        let destination = try destination(&call)
        try call.finish()
        let table = try existing(FakeRouteTable.self, tableID, call)
        let route = try existingRoute(destination, in: table)
        guard !route.isImplicit else { throw .fixedRoute(destination) }
        world.routeTables.update(tableID) { $0.routes.removeAll { $0.destination == destination } }
        return .success
    }

    /// What a route leads to, by the parameter that names it.
    private enum Way {
        case gateway(String)
        case networkInterface(String)
        case natGateway(String)
    }

    private func route(
        _ call: inout FakeCall
    ) throws(FakeRefusal) -> (table: String, FakeRouteTable.Destination, Way) {
        let table = try call.required("RouteTableId")
        let destination = try destination(&call)
        try call.refuse(
            "VpcEndpointId", "TransitGatewayId", "LocalGatewayId", "CarrierGatewayId", "CoreNetworkArn",
            "OdbNetworkArn", "EgressOnlyInternetGatewayId", "InstanceId", "VpcPeeringConnectionId")
        let ways = [
            call.text("GatewayId").map(Way.gateway), call.text("NetworkInterfaceId").map(Way.networkInterface),
            call.text("NatGatewayId").map(Way.natGateway),
        ].compactMap(\.self)
        guard let way = ways.first else {
            throw FakeRefusal("MissingParameter", "The request must contain exactly one target")
        }
        guard ways.count == 1 else { throw .combination("The request must contain exactly one target") }
        return (table, destination, way)
    }

    private func destination(_ call: inout FakeCall) throws(FakeRefusal) -> FakeRouteTable.Destination {
        let (block, ipv6) = (call.text("DestinationCidrBlock"), call.text("DestinationIpv6CidrBlock"))
        let list = call.text("DestinationPrefixListId")
        switch (block, ipv6, list) {
        case (let text?, nil, nil):
            guard let block = IPv4Block(text) else { throw .invalidValue(text, of: "destinationCidrBlock") }
            return .block(block)
        case (nil, let text?, nil): return .ipv6(text)
        case (nil, nil, let id?): return .prefixList(id)
        case (nil, nil, nil): throw .missing("destinationCidrBlock")
        default: throw .combination("The request must contain exactly one destination")
        }
    }

    private func refusePrefixList(_ destination: FakeRouteTable.Destination) throws(FakeRefusal) {
        guard case .prefixList(let id) = destination else { return }
        throw FakeRefusal(
            "InvalidParameterValue", "The prefix list \(id) is a service's; only its endpoint can route to it")
    }

    private func target(
        _ way: Way, of table: FakeRouteTable, _ call: FakeCall
    ) throws(FakeRefusal) -> FakeRouteTable.Target {
        switch way {
        case .networkInterface(let id):
            let interface = try existing(FakeNetworkInterface.self, id, call)
            guard interface.vpc == table.vpc else {
                throw FakeRefusal("InvalidParameterValue", "The interface \(id) is in another VPC than \(table.id)")
            }
            return .networkInterface(id)
        case .natGateway(let id):
            let gateway = try existing(FakeNatGateway.self, id, call)
            guard gateway.vpc == table.vpc else {
                throw FakeRefusal("InvalidParameterValue", "The NAT gateway \(id) is in another VPC than \(table.id)")
            }
            return .natGateway(id)
        case .gateway(let id):
            let gateway = try existing(FakeInternetGateway.self, id, call)
            guard gateway.vpc == table.vpc else {
                throw FakeRefusal(
                    "InvalidParameterValue",
                    "route table \(table.id) and network gateway \(id) belong to different networks")
            }
            return .internetGateway(id)
        }
    }

    private func existingRoute(
        _ destination: FakeRouteTable.Destination, in table: FakeRouteTable
    ) throws(FakeRefusal) -> FakeRouteTable.Route {
        guard let route = table.routes.first(where: { $0.destination == destination }) else {
            throw FakeRefusal(
                "InvalidRoute.NotFound",
                "no route with destination-cidr-block \(destination.text) in route table \(table.id)")
        }
        return route
    }

    /// A route cannot be as wide as or wider than nothing but inside the VPC's own block: EC2 takes more specific ones
    /// for subnets alone, which are not built here.
    private func refuseLocal(
        _ destination: FakeRouteTable.Destination, in table: FakeRouteTable
    ) throws(FakeRefusal) {
        guard case .block(let block) = destination, let vpc = world.vpcs[table.vpc], vpc.block.contains(block) else {
            return
        }
        throw FakeRefusal(
            "InvalidParameterValue",
            "The destination CIDR block \(block) is equal to or more specific than one of this VPC's CIDR blocks.")
    }
}

extension FakeRefusal {
    static func fixedRoute(_ destination: FakeRouteTable.Destination) -> FakeRefusal {
        FakeRefusal("InvalidParameterValue", "cannot change or remove the route with destination \(destination.text)")
    }
}
