import AWS
import AWSTesting

/// A network of somebody else's, with an endpoint and a group that are none of ours: nothing of it may ever change.
struct ForeignNetwork: Hashable, Sendable {
    let vpc: String
    let subnets: [String]
    let group: String

    /// What the plans call it.
    var names: [(name: String, id: String)] {
        [("VPC", vpc), ("SUBNET-A", subnets[0]), ("SUBNET-B", subnets[1]), ("GROUP", group)]
    }

    private struct Refused: Error {}

    /// Builds it through the API, and waits after every call until everybody sees it.
    ///
    /// - Parameter lag: the longest that anybody may be behind.
    static func build(through client: EC2Client, _ time: any TimeSource, lag: Duration) async throws -> ForeignNetwork {
        func made<Operation: EC2WriteOperation>(_ operation: Operation) async throws -> Operation.Output {
            let outcome = await client.send(operation)
            try await time.sleep(for: lag + .seconds(15))
            guard case .executed(let output, _) = outcome else {
                preconditionFailure("the foreign network cannot be built: \(outcome)")
            }
            return output
        }
        func known(_ id: String?) throws -> String {
            guard let id else { throw Refused() }
            return id
        }
        let tags = { (type: String) in
            [TagSpecification(resourceType: type, tags: [Tag(key: "owner", value: "others")])]
        }
        let vpc = try known(
            try await made(CreateVpc(cidrBlock: "10.7.0.0/16", tagSpecifications: tags("vpc"))).vpc?.vpcId)
        _ = try await made(ModifyVpcAttribute(vpcId: vpc, enableDnsHostnames: AttributeBooleanValue(value: true)))
        var subnets: [String] = []
        for (zone, block) in [("us-west-2a", "10.7.0.0/20"), ("us-west-2b", "10.7.16.0/20")] {
            let subnet = CreateSubnet(
                vpcId: vpc, availabilityZone: zone, cidrBlock: block, tagSpecifications: tags("subnet"))
            subnets.append(try known(try await made(subnet).subnet?.subnetId))
        }
        let table = try known(try await made(CreateRouteTable(vpcId: vpc)).routeTable?.routeTableId)
        for subnet in subnets { _ = try await made(AssociateRouteTable(routeTableId: table, subnetId: subnet)) }
        let group = try known(
            try await made(CreateSecurityGroup(description: "callers", groupName: "callers", vpcId: vpc)).groupId)
        let permission = IpPermission(
            ipProtocol: "tcp", fromPort: 22, toPort: 22, ipRanges: [IpRange(cidrIp: "10.7.0.0/16")])
        _ = try await made(AuthorizeSecurityGroupIngress(groupId: group, ipPermissions: [permission]))
        let endpoint = CreateVpcEndpoint(
            vpcId: vpc, vpcEndpointType: "Interface", serviceName: "com.amazonaws.us-west-2.logs",
            subnetIds: [subnets[0]], securityGroupIds: [group], privateDnsEnabled: true)
        _ = try await made(endpoint)
        try await time.sleep(for: .seconds(180))
        return ForeignNetwork(vpc: vpc, subnets: subnets, group: group)
    }
}
