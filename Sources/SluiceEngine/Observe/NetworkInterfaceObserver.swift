import AWS
import SluiceCore

/// DescribeNetworkInterfaces: who carries our groups, and who lives in our VPC.
struct NetworkInterfaceObserver {
    let client: EC2Client

    /// By filter and never by ID: EC2 refuses IDs together with MaxResults, and one that is gone would fail the rest.
    func interfaces(_ scope: DeletionScope) async throws -> [ObservedNetworkInterface] {
        async let carriers = interfaces("group-id", scope.groups.sorted())
        async let residents = interfaces("vpc-id", scope.vpcs.sorted())
        return try await carriers + residents
    }

    /// Those that live in a VPC.
    func interfaces(of vpc: String) async throws -> [ObservedNetworkInterface] {
        try await interfaces("vpc-id", [vpc])
    }

    private func interfaces(_ filter: String, _ values: [String]) async throws -> [ObservedNetworkInterface] {
        guard !values.isEmpty else { return [] }
        let answer = try await client.readAll(
            DescribeNetworkInterfaces(filters: [Filter(name: filter, values: values)]))
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
