import AWS
import SluiceCore

/// Finds what carries a stack's tag anywhere in the account: late twins, and objects in other VPCs.
///
/// DescribeTags costs one call, and only what no other call showed is described. Tags outlive their objects for a
/// while, so an ID that DescribeTags lists proves nothing; only what can be described is there.
struct StackAudit {
    let client: EC2Client

    /// The IDs of all that carries the tag, by type as EC2 spells it: `vpc`, `security-group`.
    func taggedIDs(_ scope: ObservationScope) async throws -> [String: [String]] {
        let filters = [
            Filter(name: "key", values: [SluiceTag.stack]), Filter(name: "value", values: [scope.stack]),
        ]
        let tags = try await client.readAll(DescribeTags(filters: filters)).tags ?? []
        return Dictionary(grouping: tags.filter { $0.value == scope.stack }, by: { $0.resourceType ?? "" })
            .mapValues { $0.compactMap(\.resourceId) }
    }

    /// Describes those that were not seen yet, one call a type.
    func objects(_ ids: [String: [String]], unseenIn observation: Observation) async throws -> Observation {
        func filter(_ type: String, _ name: String) -> Filter? {
            let unseen = (ids[type] ?? []).filter { !observation.hasSeen($0) }
            return unseen.isEmpty ? nil : Filter(name: name, values: unseen.sorted())
        }
        async let vpcs = VPCObserver(client: client).vpcs(filter("vpc", "vpc-id"))
        async let subnets = SubnetObserver(client: client).subnets(filter("subnet", "subnet-id"))
        async let tables = RouteTableObserver(client: client).routeTables(filter("route-table", "route-table-id"))
        async let gateways = InternetGatewayObserver(client: client)
            .internetGateways(filter("internet-gateway", "internet-gateway-id"))
        async let groups = SecurityGroupObserver(client: client).securityGroups(filter("security-group", "group-id"))
        async let endpoints = EndpointObserver(client: client).endpoints(filter("vpc-endpoint", "vpc-endpoint-id"))

        var found = observation
        for vpc in try await vpcs { found.vpcs[vpc.id] = vpc }
        for subnet in try await subnets { found.subnets[subnet.id] = subnet }
        for table in try await tables { found.routeTables[table.id] = table }
        for gateway in try await gateways { found.internetGateways[gateway.id] = gateway }
        for group in try await groups { found.securityGroups[group.id] = group }
        for endpoint in try await endpoints { found.endpoints[endpoint.id] = endpoint }
        return found
    }
}

extension Observation {
    fileprivate func hasSeen(_ id: String) -> Bool {
        vpcs[id] != nil || subnets[id] != nil || routeTables[id] != nil || internetGateways[id] != nil
            || securityGroups[id] != nil || endpoints[id] != nil
    }
}
