import AWS
import SluiceCore

/// Finds what carries a stack's tag anywhere in the account: late twins, and objects in other VPCs.
///
/// DescribeTags costs one call, and only what no other call showed is described. Tags outlive their objects for a
/// while, so an ID that DescribeTags lists proves nothing; only what can be described is there.
struct StackAudit {
    let client: EC2Client

    /// The IDs of all that carries a stack's tag, by stack and by type as EC2 spells it: `vpc`, `security-group`.
    func taggedIDs(_ stacks: Set<String>) async throws -> [String: [String: [String]]] {
        let key = Filter(name: "key", values: [SluiceTag.stack])
        let tags = try await Filter.portions("value", stacks) { value in
            try await client.readAll(DescribeTags(filters: [key, value])).tags ?? []
        }
        return Dictionary(grouping: tags.filter { stacks.contains($0.value ?? "") }, by: { $0.value ?? "" }).mapValues {
            Dictionary(grouping: $0, by: { $0.resourceType ?? "" }).mapValues { $0.compactMap(\.resourceId) }
        }
    }

    /// Describes those that were not seen yet, one call a type for as many as a filter takes.
    func objects(_ ids: [String: [String]], unseenIn observation: Observation) async throws -> Observation {
        func unseen(_ type: String) -> Set<String> { Set(ids[type] ?? []).filter { !observation.hasSeen($0) } }
        async let vpcs = Filter.portions("vpc-id", unseen("vpc")) { try await VPCObserver(client: client).vpcs($0) }
        async let subnets = Filter.portions("subnet-id", unseen("subnet")) {
            try await SubnetObserver(client: client).subnets($0)
        }
        async let tables = Filter.portions("route-table-id", unseen("route-table")) {
            try await RouteTableObserver(client: client).routeTables($0)
        }
        async let gateways = Filter.portions("internet-gateway-id", unseen("internet-gateway")) {
            try await InternetGatewayObserver(client: client).internetGateways($0)
        }
        async let groups = Filter.portions("group-id", unseen("security-group")) {
            try await SecurityGroupObserver(client: client).securityGroups($0)
        }
        async let endpoints = Filter.portions("vpc-endpoint-id", unseen("vpc-endpoint")) {
            try await EndpointObserver(client: client).endpoints($0)
        }

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
    /// Whether an object is among what was shown.
    func hasSeen(_ id: String) -> Bool {
        vpcs[id] != nil || subnets[id] != nil || routeTables[id] != nil || internetGateways[id] != nil
            || securityGroups[id] != nil || endpoints[id] != nil
    }
}
