import AWS
import Testing

/// A VPC of somebody else's with everything that a plan for an existing VPC names.
struct ForeignNetwork: Sendable {
    var vpc: String
    /// One in each of the first three zones.
    var subnets: [String]
    var routeTable: String
    /// A component's security group.
    var component: String

    /// A plan for this VPC.
    func plan(_ extra: String = "") -> String {
        """
        name: prod
        region: us-west-2
        network:
          vpc: \(vpc)
          subnets: [\(subnets.joined(separator: ", "))]
        components:
          nodePools: \(component)
        proxy:
          httpProxy: http://10.0.0.254:80
          httpsProxy: http://10.0.0.254:443
        \(extra)
        """ + "\n"
    }
}

extension Account {
    /// Makes the VPC as its owner would, by hand.
    func makeForeignNetwork() async throws -> ForeignNetwork {
        let vpc = try #require(await made(CreateVpc(cidrBlock: "10.0.0.0/16")).vpc?.vpcId)
        _ = try await made(ModifyVpcAttribute(vpcId: vpc, enableDnsHostnames: AttributeBooleanValue(value: true)))
        let table = try #require(await made(CreateRouteTable(vpcId: vpc)).routeTable?.routeTableId)
        var subnets: [String] = []
        for (index, zone) in ["us-west-2a", "us-west-2b", "us-west-2c"].enumerated() {
            let subnet = try await made(
                CreateSubnet(vpcId: vpc, availabilityZone: zone, cidrBlock: "10.0.\(index * 16).0/20"))
            subnets.append(try #require(subnet.subnet?.subnetId))
            _ = try await made(AssociateRouteTable(routeTableId: table, subnetId: subnets[index]))
        }
        let group = try await made(
            CreateSecurityGroup(description: "node pools", groupName: "node-pools", vpcId: vpc))
        return ForeignNetwork(
            vpc: vpc, subnets: subnets, routeTable: table, component: try #require(group.groupId))
    }

    /// Sends one call, which has to succeed.
    func made<Operation: EC2WriteOperation>(_ operation: Operation) async throws -> Operation.Output {
        switch await ec2.send(operation) {
        case .executed(let output, _): return output
        case .notExecuted(let reason): throw reason
        case .unknown(let reason): throw reason
        }
    }
}
