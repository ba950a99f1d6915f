extension FakeEC2 {
    /// CreateRouteTable.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRouteTable.html>
    mutating func createRouteTable(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let vpcID = try call.required("VpcId")
        let tags = try call.tagSpecification("route-table", limit: settings.quotas.tags)
        let token = try call.clientToken()
        try call.finish()
        if let repeated = try repeated(token, &call), let table = repeated.routeTable {
            return answer(world.routeTables[table.id] ?? table, token, call)
        }
        let vpc = try existing(FakeVpc.self, vpcID, call)
        guard world.routeTables.all.count(where: { $0.vpc == vpcID }) < settings.quotas.routeTables else {
            throw FakeRefusal("RouteTableLimitExceeded", "The maximum number of route tables has been reached.")
        }
        let table = FakeRouteTable(
            id: newID("rtb"), tags: tags, vpc: vpcID, routes: vpc.localRoutes, associations: [],
            isOriginal: false)
        world.routeTables.append(table)
        remember(token, call, routeTable: table)
        return answer(table, token, call)
    }

    private func answer(_ table: FakeRouteTable, _ token: String?, _ call: FakeCall) -> XMLWriter {
        var xml = XMLWriter()
        xml.element("routeTable") { table.write(to: &$0, world, at: call.now) }
        xml.text("clientToken", token)
        return xml
    }

    /// DeleteRouteTable: not the main one, and none that a subnet uses.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteRouteTable.html>
    mutating func deleteRouteTable(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let id = try call.required("RouteTableId")
        try call.finish()
        let table = try existing(FakeRouteTable.self, id, call)
        guard table.associations.isEmpty else {
            throw .dependency("The routeTable '\(id)' has dependencies and cannot be deleted.")
        }
        world.routeTables[id] = nil
        for endpoint in world.endpoints.all where endpoint.routeTables.contains(id) {
            world.endpoints.update(endpoint.id) { $0.routeTables.removeAll { $0 == id } }
        }
        return .success
    }

    /// DescribeRouteTables.
    mutating func describeRouteTables(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let ids = call.list("RouteTableId")
        let query = try call.query(sizes: 5...100)
        try call.finish()
        try call.refusePages(of: ids, query)
        let wanted = try named(FakeRouteTable.self, ids, call)
        let tables = call.seen.routeTables.all.filter { wanted?.contains($0.id) ?? true }
        let (world, moment) = (call.seen, call.seenAt)
        return try list("routeTableSet", tables, query, call) { $1.write(to: &$0, world, at: moment) }
    }
}
