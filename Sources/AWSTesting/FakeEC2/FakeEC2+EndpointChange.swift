extension FakeEC2 {
    /// ModifyVpcEndpoint: one change at a time, and routes and interfaces follow it.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcEndpoint.html>
    mutating func modifyVpcEndpoint(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let change = try FakeEndpointChange(&call)
        try call.finish()
        let endpoint = try existing(FakeVpcEndpoint.self, change.endpoint, call)
        let state = endpoint.state(at: call.now)
        guard state == "available", endpoint.changingUntil <= call.now else {
            throw FakeRefusal(
                "IncorrectState", "The VPC endpoint \(endpoint.id) is not in a valid state (\(state)) to be modified.")
        }
        guard !change.isEmpty else { throw .missing("what to change") }
        let policy = change.resetsPolicy ? FakeVpcEndpoint.fullAccess : try change.policy.map(checked)
        var changed = endpoint
        changed.policy = policy ?? endpoint.policy
        changed.changingUntil = call.now + settings.delays.modification.microseconds
        if endpoint.isInterface {
            try changeInterfaces(&changed, change, call)
        } else {
            try changeTables(&changed, change, call)
        }
        world.endpoints[endpoint.id] = changed
        return .success
    }

    private mutating func changeTables(
        _ endpoint: inout FakeVpcEndpoint, _ change: FakeEndpointChange, _ call: FakeCall
    ) throws(FakeRefusal) {
        guard change.isAboutTables || change.isAboutPolicy, !change.isAboutInterfaces else {
            throw FakeRefusal(
                "InvalidParameter", "Only the policy and the route tables of a gateway endpoint can change")
        }
        try requireMembers(change.removedTables, of: endpoint.routeTables)
        try admitTables(change.addedTables, serviceName: endpoint.serviceName, in: endpoint.vpc, call)
        removeRoutes(of: endpoint.id, from: change.removedTables)
        for table in change.addedTables { addRoute(of: endpoint, to: table) }
        endpoint.routeTables = endpoint.routeTables.filter { !change.removedTables.contains($0) } + change.addedTables
    }

    private mutating func changeInterfaces(
        _ endpoint: inout FakeVpcEndpoint, _ change: FakeEndpointChange, _ call: FakeCall
    ) throws(FakeRefusal) {
        guard !change.isAboutTables else {
            throw FakeRefusal("InvalidParameter", "Route table IDs are not supported for Interface type VPC Endpoint.")
        }
        try requireMembers(change.removedSubnets, of: endpoint.subnets)
        try requireMembers(change.removedGroups, of: endpoint.groups)
        let kept = endpoint.subnets.filter { !change.removedSubnets.contains($0) }
        let subnets = try endpointSubnets(
            kept + change.addedSubnets.filter { !kept.contains($0) }, of: endpoint.service, in: endpoint.vpc, call)
        let groups = endpoint.groups.filter { !change.removedGroups.contains($0) }
        endpoint.groups = try endpointGroups(
            groups + change.addedGroups.filter { !groups.contains($0) }, in: endpoint.vpc, call)
        if change.privateDns == true, let vpc = world.vpcs[endpoint.vpc] {
            try admitPrivateDns(of: endpoint.service, in: vpc, besides: endpoint.id, call)
        }
        endpoint.hasPrivateDns = change.privateDns ?? endpoint.hasPrivateDns
        endpoint.subnets = subnets.map(\.id)
        try moveInterfaces(of: endpoint, to: subnets)
    }

    private mutating func moveInterfaces(
        of endpoint: FakeVpcEndpoint, to subnets: [FakeSubnet]
    ) throws(FakeRefusal) {
        world.interfaces.removeAll { $0.endpoint == endpoint.id && !endpoint.subnets.contains($0.subnet) }
        let own = world.interfaces.all.filter { $0.endpoint == endpoint.id }
        for interface in own { world.interfaces.update(interface.id) { $0.groups = endpoint.groups } }
        for subnet in subnets where !own.contains(where: { $0.subnet == subnet.id }) {
            try addInterface(of: endpoint, in: subnet)
        }
    }

    private func requireMembers(_ removed: [String], of present: [String]) throws(FakeRefusal) {
        for id in removed where !present.contains(id) {
            throw FakeRefusal("InvalidParameter", "'\(id)' does not belong to the VPC endpoint")
        }
    }
}
