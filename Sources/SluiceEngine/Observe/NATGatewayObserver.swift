import AWS
import SluiceCore

/// DescribeNatGateways: ways out of a VPC that pass no proxy.
struct NATGatewayObserver {
    let client: EC2Client

    /// Those of a VPC that lead somewhere or soon will; none without a VPC.
    func natGateways(of vpc: String?) async throws -> [ObservedNATGateway] {
        guard let vpc else { return [] }
        let filter = Filter(name: "vpc-id", values: [vpc])
        let answer = try await client.readAll(DescribeNatGateways(filter: [filter]))
        return try (answer.natGateways ?? []).compactMap { try ObservedNATGateway($0) }
    }
}

extension ObservedNATGateway {
    /// nil for one that is on its way out, or never came about: EC2 lists it for an hour.
    fileprivate init?(_ gateway: NatGateway) throws(ObservationError) {
        guard !["deleting", "deleted", "failed"].contains(gateway.state) else { return nil }
        self.init(
            id: try required(gateway.natGatewayId, "natGatewaySet/natGatewayId"),
            vpc: try required(gateway.vpcId, "natGatewaySet/vpcId"),
            // A regional one is in no subnet.
            subnet: gateway.subnetId ?? "", isPublic: gateway.connectivityType != "private")
    }
}
