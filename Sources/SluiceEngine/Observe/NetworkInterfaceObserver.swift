import AWS
import SluiceCore

/// DescribeNetworkInterfaces: who carries our groups, and who lives in our VPC.
struct NetworkInterfaceObserver {
    let client: EC2Client

    /// By filter and never by ID: EC2 refuses IDs together with MaxResults, and one that is gone would fail the rest.
    func interfaces(_ scope: DeletionScope) async throws -> [ObservedNetworkInterface] {
        async let carriers = Filter.portions("group-id", scope.groups) { try await interfaces($0) }
        async let residents = Filter.portions("vpc-id", scope.vpcs) { try await interfaces($0) }
        return try await carriers + residents
    }

    /// Those that live in a VPC.
    func interfaces(of vpc: String) async throws -> [ObservedNetworkInterface] {
        try await interfaces(Filter(name: "vpc-id", values: [vpc]))
    }

    private func interfaces(_ filter: Filter) async throws -> [ObservedNetworkInterface] {
        let answer = try await client.readAll(DescribeNetworkInterfaces(filters: [filter]))
        return try (answer.networkInterfaces ?? []).map { try ObservedNetworkInterface($0) }
    }
}

extension ObservedNetworkInterface {
    fileprivate init(_ interface: NetworkInterface) throws(ObservationError) {
        let requester = interface.requesterId ?? ""
        self.init(
            id: try required(interface.networkInterfaceId, "networkInterfaceSet/networkInterfaceId"),
            vpc: interface.vpcId ?? "", subnet: interface.subnetId ?? "",
            groups: (interface.groups ?? []).compactMap(\.groupId),
            addresses: (interface.privateIpAddresses ?? []).compactMap(\.privateIpAddress),
            type: interface.interfaceType ?? "", description: interface.description ?? "",
            requester: requester.isEmpty ? nil : requester,
            isManaged: interface.requesterManaged ?? false, instance: interface.attachment?.instanceId,
            isAttached: interface.attachment != nil,
            hasPublicAddress: interface.association?.publicIp?.isEmpty == false)
    }
}
