extension FakeEC2 {
    /// Makes an endpoint with a route in each table.
    ///
    /// <https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html>
    mutating func makeGatewayEndpoint(
        _ wish: FakeEndpointWish, _ vpc: FakeVpc, _ service: Service, _ policy: String, _ call: FakeCall
    ) throws(FakeRefusal) -> FakeVpcEndpoint {
        guard wish.subnets.isEmpty, wish.groups.isEmpty else {
            throw FakeRefusal(
                "InvalidParameter", "Subnet IDs and security group IDs are not supported for Gateway type VPC Endpoint."
            )
        }
        guard wish.privateDns != true else {
            throw FakeRefusal("InvalidParameter", "Private DNS is not supported for Gateway type VPC Endpoint.")
        }
        try admitTables(wish.routeTables, serviceName: wish.service, in: vpc.id, call)
        let present = world.endpoints.all.count { !$0.isInterface && $0.state(at: call.now) != "deleted" }
        guard present < settings.quotas.gatewayEndpoints else {
            throw FakeRefusal("VpcEndpointLimitExceeded", "The maximum number of gateway endpoints has been reached.")
        }
        let endpoint = FakeVpcEndpoint(
            id: newID("vpce"), tags: wish.tags, vpc: vpc.id, service: service, serviceName: wish.service,
            privateName: settings.privateName(of: service), policy: policy, routeTables: wish.routeTables, subnets: [],
            groups: [], hasPrivateDns: false, createdAt: call.now,
            availableAt: call.now + settings.delays.gatewayEndpoint.microseconds)
        world.endpoints.append(endpoint)
        for table in wish.routeTables { addRoute(of: endpoint, to: table) }
        return endpoint
    }

    /// Refuses tables of another VPC, and those with a route to the service.
    func admitTables(
        _ ids: [String], serviceName: String, in vpc: String, _ call: FakeCall
    ) throws(FakeRefusal) {
        for (index, id) in ids.enumerated() {
            let table = try existing(FakeRouteTable.self, id, call)
            guard table.vpc == vpc else {
                throw FakeRefusal("InvalidParameter", "The route table ID '\(id)' does not belong to the VPC '\(vpc)'")
            }
            guard let list = prefixList(serviceName) else { continue }
            guard !table.routes.contains(where: { $0.destination == .prefixList(list) }),
                !ids[..<index].contains(id)
            else {
                throw FakeRefusal(
                    "RouteAlreadyExists",
                    "route table \(id) already has a route with destination-prefix-list-id \(list)")
            }
        }
    }

    /// Adds an endpoint's route to a table.
    mutating func addRoute(of endpoint: FakeVpcEndpoint, to table: String) {
        guard let list = prefixList(endpoint.serviceName) else { return }
        world.routeTables.update(table) {
            $0.routes.append(
                .init(destination: .prefixList(list), target: .endpoint(endpoint.id), origin: "CreateRoute"))
        }
    }

    /// Takes an endpoint's routes out of tables.
    mutating func removeRoutes(of endpoint: String, from tables: [String]) {
        for table in tables {
            world.routeTables.update(table) { $0.routes.removeAll { $0.target == .endpoint(endpoint) } }
        }
    }

    private func prefixList(_ serviceName: String) -> String? {
        world.prefixLists.first { $0.name == serviceName }?.id
    }
}
