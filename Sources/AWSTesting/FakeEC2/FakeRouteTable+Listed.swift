extension FakeRouteTable: FakeListed {
    static let filters: Set = [
        "association.gateway-id", "association.main", "association.route-table-association-id",
        "association.route-table-id", "association.subnet-id", "owner-id", "route-table-id",
        "route.destination-cidr-block", "route.destination-ipv6-cidr-block", "route.destination-prefix-list-id",
        "route.egress-only-internet-gateway-id", "route.gateway-id", "route.instance-id", "route.nat-gateway-id",
        "route.origin", "route.state", "route.transit-gateway-id", "route.vpc-peering-connection-id", "vpc-id",
    ]

    func values(of filter: String, _ world: FakeWorld, at moment: Int64) -> [String] {
        switch filter {
        case "route-table-id": [id]
        case "vpc-id": [vpc]
        case "owner-id": [world.account]
        case "association.main": associations.map { $0.subnet == nil ? "true" : "false" }
        case "association.route-table-association-id": associations.map(\.id)
        case "association.route-table-id": associations.isEmpty ? [] : [id]
        case "association.subnet-id": associations.compactMap(\.subnet)
        case "route.destination-cidr-block": routes.compactMap { $0.destination.block }
        case "route.destination-ipv6-cidr-block": routes.compactMap { $0.destination.ipv6 }
        case "route.destination-prefix-list-id": routes.compactMap { $0.destination.prefixList }
        case "route.nat-gateway-id": routes.compactMap(\.target.natGateway)
        case "route.gateway-id": routes.compactMap { $0.target.gateway }
        case "route.origin": routes.map(\.origin)
        case "route.state": routes.map { $0.state(in: world) }
        default: []
        }
    }

    func write(to xml: inout XMLWriter, _ world: FakeWorld, at moment: Int64) {
        xml.text("routeTableId", id)
        xml.text("vpcId", vpc)
        xml.text("ownerId", world.account)
        xml.list("routeSet", routes) { xml, route in route.write(to: &xml, world) }
        xml.list("associationSet", associations) { xml, association in
            xml.text("routeTableAssociationId", association.id)
            xml.text("routeTableId", id)
            xml.text("subnetId", association.subnet)
            xml.flag("main", association.subnet == nil)
            xml.element("associationState") { $0.text("state", "associated") }
        }
        xml.list("propagatingVgwSet", texts: [])
        tags.write(to: &xml)
    }
}

extension FakeRouteTable.Destination {
    var block: String? { if case .block(let block) = self { "\(block)" } else { nil } }
    var ipv6: String? { if case .ipv6(let text) = self { text } else { nil } }
    var prefixList: String? { if case .prefixList(let id) = self { id } else { nil } }
}

extension FakeRouteTable.Target {
    /// What stands in `gatewayId`.
    var gateway: String? {
        switch self {
        case .local: "local"
        case .internetGateway(let id), .endpoint(let id): id
        case .networkInterface, .natGateway: nil
        }
    }

    var networkInterface: String? { if case .networkInterface(let id) = self { id } else { nil } }
    var natGateway: String? { if case .natGateway(let id) = self { id } else { nil } }
}

extension FakeRouteTable.Route {
    /// `active`, or `blackhole` where the target is gone or leads nowhere.
    func state(in world: FakeWorld) -> String {
        let leads =
            switch target {
            case .local, .endpoint: true
            case .internetGateway(let id): world.internetGateways[id]?.vpc != nil
            case .networkInterface(let id): world.interfaces[id] != nil
            case .natGateway(let id): world.natGateways[id]?.isInVain == false
            }
        return leads ? "active" : "blackhole"
    }

    func write(to xml: inout XMLWriter, _ world: FakeWorld) {
        xml.text("destinationCidrBlock", destination.block)
        xml.text("destinationIpv6CidrBlock", destination.ipv6)
        xml.text("destinationPrefixListId", destination.prefixList)
        xml.text("gatewayId", target.gateway)
        xml.text("networkInterfaceId", target.networkInterface)
        xml.text("natGatewayId", target.natGateway)
        xml.text("state", state(in: world))
        xml.text("origin", origin)
    }
}
