import AWS
import SluiceCore

/// DescribeSubnets.
struct SubnetObserver {
    let client: EC2Client

    /// Those that match.
    func subnets(_ filter: Filter) async throws -> [ObservedSubnet] {
        let answer = try await client.readAll(DescribeSubnets(filters: [filter]))
        return try (answer.subnets ?? []).filter { $0.cidrBlock?.isEmpty == false }.map { try ObservedSubnet($0) }
    }
}

extension ObservedSubnet {
    fileprivate init(_ subnet: AWS.Subnet) throws(ObservationError) {
        self.init(
            id: try required(subnet.subnetId, "subnetSet/subnetId"), vpc: try required(subnet.vpcId, "subnetSet/vpcId"),
            cidr: try requiredCIDR(subnet.cidrBlock, "subnetSet/cidrBlock"),
            zone: try required(subnet.availabilityZone, "subnetSet/availabilityZone"),
            availableAddresses: subnet.availableIpAddressCount ?? 0, owner: subnet.ownerId, tags: subnet.tags.byKey)
    }
}
