import AWS
import SluiceCore

/// DescribeInternetGateways, for the gateway of a VPC that sluice makes.
struct InternetGatewayObserver {
    let client: EC2Client

    /// By tag, so that one that is not attached yet is found too.
    func internetGateways(_ scopes: ObservationScopes) async throws -> [ObservedInternetGateway] {
        try await Filter.portions("tag:\(SluiceTag.stack)", Set(scopes.fresh.map(\.stack))) {
            try await internetGateways($0)
        }
    }

    /// By VPC, so that one that somebody else attached is found too.
    func internetGateways(attachedTo vpcs: Set<String>) async throws -> [ObservedInternetGateway] {
        try await Filter.portions("attachment.vpc-id", vpcs) { try await internetGateways($0) }
    }

    /// Those that match.
    func internetGateways(_ filter: Filter) async throws -> [ObservedInternetGateway] {
        let answer = try await client.readAll(DescribeInternetGateways(filters: [filter]))
        return try (answer.internetGateways ?? []).map { gateway in
            ObservedInternetGateway(
                id: try required(gateway.internetGatewayId, "internetGatewaySet/internetGatewayId"),
                vpcs: (gateway.attachments ?? []).filter { $0.state != "detached" }.compactMap(\.vpcId),
                tags: gateway.tags.byKey)
        }
    }
}
