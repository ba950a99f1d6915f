extension DesiredGraphBuilder {
    /// The VPC, a table for each private subnet, and one for the public ones with the internet gateway in it.
    mutating func addFreshNetwork(_ network: FreshNetwork) {
        add(.vpc, .vpc(VPC(cidr: network.cidr)))
        graph.vpcBlocks = [network.cidr]
        for block in network.privateSubnets { addPrivate(block, routes: network.routes) }
        if !network.publicSubnets.isEmpty { addPublic(network.publicSubnets) }
        checkZones(of: network)
    }

    private mutating func addPrivate(_ block: FreshNetwork.Block, routes: [FreshNetwork.ProxyRoute]) {
        let table = Address.privateRouteTable(block.zone)
        let subnet = addSubnet(block, .private, following: table)
        for route in routes { add(route.to, via: .id(route.via), in: table) }
        graph.subnets.append(subnet)
        graph.routeTables.append(.address(table))
        placements.append(Placement(subnet: subnet, zone: block.zone, availableAddresses: 0))
    }

    private mutating func addPublic(_ blocks: [FreshNetwork.Block]) {
        add(.internetGateway, .internetGateway(InternetGateway()))
        add(
            .internetGatewayAttachment,
            .internetGatewayAttachment(
                InternetGatewayAttachment(internetGateway: .address(.internetGateway), vpc: .address(.vpc))))
        for block in blocks { _ = addSubnet(block, .public, following: .publicRouteTable) }
        let everywhere = IPv4CIDR(containing: IPv4Address(bits: 0), prefixLength: 0)
        add(everywhere, via: .address(.internetGateway), in: .publicRouteTable)
    }

    private mutating func addSubnet(
        _ block: FreshNetwork.Block, _ tier: Subnet.Tier, following table: Address
    ) -> Reference<Subnet> {
        let subnet = Address.subnet(tier, block.zone)
        add(subnet, .subnet(Subnet(vpc: .address(.vpc), cidr: block.cidr, zone: block.zone)))
        if graph.objects[table] == nil { add(table, .routeTable(RouteTable(vpc: .address(.vpc)))) }
        add(
            .association(tier, block.zone),
            .routeTableAssociation(RouteTableAssociation(routeTable: .address(table), subnet: .address(subnet))))
        return .address(subnet)
    }

    private mutating func add(_ destination: IPv4CIDR, via: Target, in table: Address) {
        add(
            .route(in: table, to: destination),
            .route(Route(routeTable: .address(table), destination: destination, via: via)))
    }

    private mutating func checkZones(of network: FreshNetwork) {
        guard !observation.zones.isEmpty else { return }
        let zones = Set(observation.zones)
        let known = observation.zones.joined(separator: ", ")
        for block in network.privateSubnets + network.publicSubnets where !zones.contains(block.zone) {
            report(
                Diagnostic(
                    "network.zone-unknown", "\(observation.region) has no zone \(block.zone) for this account",
                    cause: "the zones that this account may use there are \(known)",
                    fix: "name zones of the region in network.create.zones", subject: "network.create.zones"))
        }
    }
}
