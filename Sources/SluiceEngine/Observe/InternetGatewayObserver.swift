import AWS
import SluiceCore

/// DescribeInternetGateways, for the gateway of a VPC that sluice makes.
struct InternetGatewayObserver {
    let client: EC2Client

    /// By tag, so that one that is not attached yet is found too.
    func internetGateways(_ scope: ObservationScope) async throws -> [ObservedInternetGateway] {
        scope.isFresh ? try await internetGateways(scope.stackFilter) : []
    }

    /// By VPC, so that one that somebody else attached is found too.
    func internetGateways(attachedTo vpcs: Set<String>) async throws -> [ObservedInternetGateway] {
        guard !vpcs.isEmpty else { return [] }
        return try await internetGateways(Filter(name: "attachment.vpc-id", values: vpcs.sorted()))
    }

    private func internetGateways(_ filter: Filter) async throws -> [ObservedInternetGateway] {
        let answer = try await client.readAll(DescribeInternetGateways(filters: [filter]))
        return try (answer.internetGateways ?? []).map { gateway in
            ObservedInternetGateway(
                id: try required(gateway.internetGatewayId, "internetGatewaySet/internetGatewayId"),
                vpcs: (gateway.attachments ?? []).filter { $0.state != "detached" }.compactMap(\.vpcId),
                tags: gateway.tags.byKey)
        }
    }
}
