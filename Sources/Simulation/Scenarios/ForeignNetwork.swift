import AWS
import AWSTesting

/// A network of somebody else's, with an endpoint and a group that are none of ours: nothing of it may ever change.
struct ForeignNetwork: Sendable {
    let vpc: String
    let subnets: [String]
    let group: String
    /// The table of the subnets, and the VPC's main table.
    let tables: (own: String, main: String)

    /// How much of it there is.
    enum Extent: Hashable, Sendable {
        case network
        /// With endpoints for KMS and S3 besides, which do a part of the job.
        case networkWithEndpoints
    }

    /// What the plans call it.
    var names: [(name: String, id: String)] {
        [
            ("VPC", vpc), ("SUBNET-A", subnets[0]), ("SUBNET-B", subnets[1]), ("GROUP", group), ("TABLE", tables.own),
            ("MAIN", tables.main),
        ]
    }

    private struct Refused: Error {}

    /// Builds it through the API, and waits after every call until everybody sees it.
    ///
    /// - Parameter lag: the longest that anybody may be behind.
    static func build(
        _ extent: Extent, through client: EC2Client, _ time: any TimeSource, lag: Duration
    ) async throws -> ForeignNetwork {
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
        if extent == .networkWithEndpoints {
            for endpoint in partOfTheJob(in: vpc, subnets[0], table, group) { _ = try await made(endpoint) }
        }
        let main = try await client.readAll(
            DescribeRouteTables(filters: [
                Filter(name: "vpc-id", values: [vpc]), Filter(name: "association.main", values: ["true"]),
            ]))
        try await time.sleep(for: .seconds(180))
        return ForeignNetwork(
            vpc: vpc, subnets: subnets, group: group,
            tables: (table, try known(main.routeTables?.first?.routeTableId)))
    }

    /// A KMS endpoint that stands in one subnet and admits nobody on 443, and a gateway for one table.
    private static func partOfTheJob(
        in vpc: String, _ subnet: String, _ table: String, _ group: String
    ) -> [CreateVpcEndpoint] {
        [
            CreateVpcEndpoint(
                vpcId: vpc, vpcEndpointType: "Interface", serviceName: "com.amazonaws.us-west-2.kms",
                subnetIds: [subnet], securityGroupIds: [group], privateDnsEnabled: true),
            CreateVpcEndpoint(
                vpcId: vpc, vpcEndpointType: "Gateway", serviceName: "com.amazonaws.us-west-2.s3",
                routeTableIds: [table]),
        ]
    }
}
