import AWS
import SluiceCore

/// DescribeInternetGateways, for the gateway of a VPC that sluice makes.
struct InternetGatewayObserver {
    let client: EC2Client

    /// By tag, so that one that is not attached yet is found too.
    func internetGateways(_ scope: ObservationScope) async throws -> [ObservedInternetGateway] {
        try await internetGateways(scope.isFresh ? scope.stackFilter : nil)
    }

    /// By VPC, so that one that somebody else attached is found too.
    func internetGateways(attachedTo vpcs: Set<String>) async throws -> [ObservedInternetGateway] {
        guard !vpcs.isEmpty else { return [] }
        return try await internetGateways(Filter(name: "attachment.vpc-id", values: vpcs.sorted()))
    }

    /// Those that match; none without a filter.
    func internetGateways(_ filter: Filter?) async throws -> [ObservedInternetGateway] {
        guard let filter else { return [] }
        let answer = try await client.readAll(DescribeInternetGateways(filters: [filter]))
        return try (answer.internetGateways ?? []).map { gateway in
            ObservedInternetGateway(
                id: try required(gateway.internetGatewayId, "internetGatewaySet/internetGatewayId"),
                vpcs: (gateway.attachments ?? []).filter { $0.state != "detached" }.compactMap(\.vpcId),
                tags: gateway.tags.byKey)
        }
    }
}
