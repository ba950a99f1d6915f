import AWS
import SluiceCore
import SluiceFiles

/// DescribeVpcEndpoints.
struct EndpointObserver {
    let client: EC2Client

    /// Those that match.
    func endpoints(_ filter: Filter) async throws -> [ObservedEndpoint] {
        let answer = try await client.readAll(DescribeVpcEndpoints(filters: [filter]))
        return try (answer.vpcEndpoints ?? []).compactMap { try ObservedEndpoint($0) }
    }

    /// How many gateway endpoints the Region holds; one that is deleted is listed for a while.
    func gatewayCount() async throws -> Int {
        try await endpoints(Filter(name: "vpc-endpoint-type", values: ["Gateway"])).count { $0.state != .deleted }
    }
}

extension ObservedEndpoint {
    /// nil for types that have nothing to do with us.
    init?(_ endpoint: VpcEndpoint) throws(ObservationError) {
        // In GovCloud the type may come back empty, and then it is a gateway.
        let type = endpoint.vpcEndpointType ?? ""
        guard let type = EndpointType(rawValue: type.isEmpty ? "gateway" : type.lowercased()) else { return nil }
        self.init(
            id: try required(endpoint.vpcEndpointId, "vpcEndpointSet/vpcEndpointId"),
            vpc: try required(endpoint.vpcId, "vpcEndpointSet/vpcId"),
            serviceName: try required(endpoint.serviceName, "vpcEndpointSet/serviceName"), type: type,
            state: State(endpoint.state ?? ""), subnets: endpoint.subnetIds ?? [],
            groups: (endpoint.groups ?? []).compactMap(\.groupId), interfaces: endpoint.networkInterfaceIds ?? [],
            routeTables: endpoint.routeTableIds ?? [],
            privateDNS: endpoint.privateDnsEnabled ?? false,
            policy: EndpointPolicy(endpoint.policyDocument)?.canonical,
            lastError: endpoint.lastError?.message.filled ?? endpoint.failureReason.filled, tags: endpoint.tags.byKey)
    }
}
