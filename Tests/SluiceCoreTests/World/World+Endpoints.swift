@testable import SluiceCore

extension World {
    /// Makes an endpoint with interfaces, if the VPC is ready for it.
    mutating func createInterface(_ endpoint: InterfaceEndpoint, _ tags: [String: String]) -> String {
        let vpc = vpc(endpoint.vpc.target)
        let observed = ObservedEndpoint(
            id: newID("vpce"), vpc: vpc, serviceName: endpoint.serviceName, type: .interface,
            subnets: endpoint.subnets.map(\.target.description), groups: endpoint.groups.map(\.target.description),
            privateDNS: endpoint.privateDNS, policy: endpoint.policy, tags: tags)
        check(observed)
        // In a VPC that others live in, private DNS turns everybody's calls to the endpoint at once.
        let admits = observed.groups.contains { group in
            observation.rules.values.contains { $0.group == group && $0.direction == .ingress && $0.fromPort == 443 }
        }
        demand(admits || newVPCs.contains(vpc), "its groups admit nobody yet")
        observation.endpoints[observed.id] = observed
        return observed.id
    }

    private func check(_ endpoint: ObservedEndpoint) {
        demand(!endpoint.subnets.isEmpty && !endpoint.groups.isEmpty, "an endpoint without subnets or groups")
        let subnets = endpoint.subnets.map { observation.subnets[$0] }
        demand(subnets.allSatisfy { $0?.vpc == endpoint.vpc }, "\(endpoint.subnets) are not all in \(endpoint.vpc)")
        demand(Set(subnets.map(\.?.zone)).count == subnets.count, "two subnets of one zone")
        demand(
            endpoint.groups.allSatisfy { observation.securityGroups[$0]?.vpc == endpoint.vpc },
            "\(endpoint.groups) are not all in \(endpoint.vpc)")
        let offered = observation.services.first { $0.name == endpoint.serviceName && $0.type == .interface }
        demand(
            subnets.allSatisfy { subnet in subnet.map { offered?.zones.contains($0.zone) ?? false } ?? false },
            "\(endpoint.serviceName) is not offered in all zones of \(endpoint.subnets)")
        guard endpoint.privateDNS else { return }
        let vpc = observation.vpcs[endpoint.vpc]
        demand(vpc?.dnsSupport == true && vpc?.dnsHostnames == true, "private DNS needs both DNS attributes")
        let others = observation.endpoints.values.filter {
            $0.vpc == endpoint.vpc && $0.serviceName == endpoint.serviceName && $0.privateDNS && $0.id != endpoint.id
        }
        demand(others.isEmpty, "a second \(endpoint.serviceName) with private DNS")
    }

    /// Makes an endpoint that is a route in tables.
    mutating func createGatewayEndpoint(_ endpoint: GatewayEndpoint, _ tags: [String: String]) -> String {
        let observed = ObservedEndpoint(
            id: newID("vpce"), vpc: vpc(endpoint.vpc.target), serviceName: endpoint.serviceName, type: .gateway,
            policy: endpoint.policy, tags: tags)
        observation.endpoints[observed.id] = observed
        for reference in endpoint.routeTables { addGatewayRoute(reference, observed) }
        return observed.id
    }

    private mutating func addGatewayRoute(_ reference: Reference<RouteTable>, _ endpoint: ObservedEndpoint) {
        let table = table(reference)
        let list = observation.prefixLists[endpoint.serviceName] ?? "?"
        let taken = observation.routeTables[table]?.routes.contains { $0.destination == list } ?? false
        demand(!taken, "\(table) has a route to \(endpoint.serviceName) already")
        observation.routeTables[table]?.routes.append(.init(destination: list, target: endpoint.id))
        observation.endpoints[endpoint.id]?.routeTables.append(table)
    }

    private mutating func removeGatewayRoute(_ table: String, _ endpoint: String) {
        observation.routeTables[table]?.routes.removeAll { $0.target == endpoint }
        observation.endpoints[endpoint]?.routeTables.removeAll { $0 == table }
    }

    /// Changes an endpoint that stays.
    mutating func modify(_ id: String, _ change: EndpointChange) {
        guard var endpoint = observation.endpoints[id] else { return fail("there is no endpoint \(id)") }
        demand(
            change.removeSubnets.allSatisfy { endpoint.subnets.contains($0.target.description) },
            "removes a subnet that it lacks")
        demand(
            change.removeGroups.allSatisfy { endpoint.groups.contains($0.target.description) },
            "removes a group that it lacks")
        endpoint.subnets.removeAll { subnet in change.removeSubnets.contains { $0.target.description == subnet } }
        endpoint.subnets += change.addSubnets.map(\.target.description)
        endpoint.groups.removeAll { group in change.removeGroups.contains { $0.target.description == group } }
        endpoint.groups += change.addGroups.map(\.target.description)
        endpoint.privateDNS = change.privateDNS ?? endpoint.privateDNS
        switch change.policy {
        case .set(let policy): endpoint.policy = policy
        case .reset: endpoint.policy = nil
        case nil: break
        }
        if endpoint.type == .interface { check(endpoint) }
        observation.endpoints[id] = endpoint
        for table in change.removeRouteTables { removeGatewayRoute(table.target.description, id) }
        for table in change.addRouteTables { addGatewayRoute(table, endpoint) }
    }

    /// Takes an endpoint away, with its routes.
    mutating func deleteEndpoint(_ id: String) {
        guard let endpoint = observation.endpoints[id] else { return fail("there is no endpoint \(id)") }
        for table in endpoint.routeTables { removeGatewayRoute(table, id) }
        observation.endpoints[id] = nil
    }
}
