import AWS
import AWSTesting
import SeededRandom

/// Calls at random, on whatever the account holds by then.
struct RandomWalk {
    var session: FakeSession
    private var dice: SplitMix64

    init(seed: UInt64, account: UInt64 = 1) {
        dice = SplitMix64(seed: seed)
        session = FakeSession(seed: account) {
            $0.delays = .init()
            $0.quotas.vpcs = 3
        }
    }

    /// One call, which may be refused, but has to be answered as EC2 answers.
    mutating func step() throws {
        session.wait(.seconds(Int.random(in: 0...40, using: &dice)))
        if Int.random(in: 0...9, using: &dice) < 7 { try create() } else { try remove() }
        try look()
    }

    private func ids(_ type: String) -> [String] {
        session.ec2.inventory(at: session.now).filter { $0.type == type }.map(\.id)
    }

    /// One of the account's objects of a type, or one that never was.
    private mutating func any(_ type: String, _ prefix: String) -> String {
        ids(type).randomElement(using: &dice) ?? "\(prefix)-12345678"
    }

    private mutating func create() throws {
        let vpc = any("vpc", "vpc")
        let number = Int.random(in: 0...5, using: &dice)
        switch Int.random(in: 0...12, using: &dice) {
        case 0: _ = try session.code(CreateVpc(cidrBlock: "10.\(number).0.0/16"))
        case 1:
            let zone = "us-west-2\(["a", "b", "c", "z"].randomElement(using: &dice) ?? "")"
            _ = try session.code(
                CreateSubnet(vpcId: vpc, availabilityZone: zone, cidrBlock: "10.\(number).\(number).0/24"))
        case 2: _ = try session.code(CreateRouteTable(vpcId: vpc, clientToken: "t\(number)"))
        case 3: _ = try session.code(CreateInternetGateway())
        case 4:
            let gateway = any("internet-gateway", "igw")
            _ = try session.code(AttachInternetGateway(internetGatewayId: gateway, vpcId: vpc))
        case 5: _ = try session.code(CreateSecurityGroup(description: "d", groupName: "g\(number)", vpcId: vpc))
        case 6, 7: _ = try session.code(authorization(port: number))
        case 8: _ = try session.code(ModifyVpcAttribute(vpcId: vpc, enableDnsHostnames: .init(value: true)))
        case 9: _ = try session.code(interfaceEndpoint(vpc, number))
        case 10: _ = try session.code(CreateVpcEndpoint.s3(vpc, tables: [any("route-table", "rtb")]))
        case 11:
            let (table, subnet) = (any("route-table", "rtb"), any("subnet", "subnet"))
            _ = try session.code(AssociateRouteTable(routeTableId: table, subnetId: subnet))
        default:
            let (table, gateway) = (any("route-table", "rtb"), any("internet-gateway", "igw"))
            let block = number == 0 ? "0.0.0.0/0" : "192.168.\(number).0/24"
            _ = try session.code(CreateRoute(routeTableId: table, destinationCidrBlock: block, gatewayId: gateway))
        }
    }

    private mutating func authorization(port: Int) -> AuthorizeSecurityGroupIngress {
        let (group, other) = (any("security-group", "sg"), any("security-group", "sg"))
        let permission =
            Bool.random(using: &dice)
            ? IpPermission.tcp(port, group: other) : IpPermission.tcp(port, block: "10.0.0.0/\(8 + port)")
        return AuthorizeSecurityGroupIngress(groupId: group, ipPermissions: [permission])
    }

    private mutating func interfaceEndpoint(_ vpc: String, _ number: Int) -> CreateVpcEndpoint {
        let services = ["ec2", "kms", "sts", "colour"]
        return CreateVpcEndpoint(
            vpcId: vpc, vpcEndpointType: "Interface",
            serviceName: "com.amazonaws.us-west-2.\(services.randomElement(using: &dice) ?? "")",
            subnetIds: [any("subnet", "subnet")], securityGroupIds: [any("security-group", "sg")],
            privateDnsEnabled: number > 2)
    }

    private mutating func remove() throws {
        switch Int.random(in: 0...8, using: &dice) {
        case 0: _ = try session.code(DeleteVpc(vpcId: any("vpc", "vpc")))
        case 1: _ = try session.code(DeleteSubnet(subnetId: any("subnet", "subnet")))
        case 2: _ = try session.code(DeleteRouteTable(routeTableId: any("route-table", "rtb")))
        case 3: _ = try session.code(DeleteInternetGateway(internetGatewayId: any("internet-gateway", "igw")))
        case 4:
            let (gateway, vpc) = (any("internet-gateway", "igw"), any("vpc", "vpc"))
            _ = try session.code(DetachInternetGateway(internetGatewayId: gateway, vpcId: vpc))
        case 5: _ = try session.code(DeleteSecurityGroup(groupId: any("security-group", "sg")))
        case 6: _ = try session.code(DeleteVpcEndpoints(vpcEndpointIds: [any("vpc-endpoint", "vpce")]))
        case 7:
            let (group, rule) = (any("security-group", "sg"), any("security-group-rule", "sgr"))
            _ = try session.code(RevokeSecurityGroupIngress(groupId: group, securityGroupRuleIds: [rule]))
        default:
            let association = any("route-table-association", "rtbassoc")
            _ = try session.code(DisassociateRouteTable(associationId: association))
        }
    }

    /// Reads everything, which fails where an answer lacks what EC2 always sends or is no XML.
    private mutating func look() throws {
        let counts = [
            "vpc": try session.send(DescribeVpcs()).vpcs?.count,
            "subnet": try session.send(DescribeSubnets()).subnets?.count,
            "route-table": try session.send(DescribeRouteTables()).routeTables?.count,
            "internet-gateway": try session.send(DescribeInternetGateways()).internetGateways?.count,
            "security-group": try session.send(DescribeSecurityGroups()).securityGroups?.count,
            "network-acl": try session.send(DescribeNetworkAcls()).networkAcls?.count,
            "network-interface": try session.send(DescribeNetworkInterfaces()).networkInterfaces?.count,
        ]
        for (type, count) in counts where count != ids(type).count { throw Contradiction(type: type) }
    }

    /// A list that shows something else than there is.
    struct Contradiction: Error {
        let type: String
    }

    /// Everything in the account that cannot be in one of EC2's.
    var inconsistencies: [String] {
        let objects = session.ec2.inventory(at: session.now)
        let known = Set(objects.map(\.id))
        let endpoints = objects.filter { $0.type == "network-interface" && $0.isImplicit }
        let orphans = objects.filter { object in
            guard let parent = object.parent, !known.contains(parent) else { return false }
            // The interfaces of an endpoint outlive it.
            return !endpoints.contains(object)
        }
        let targets = objects.filter {
            $0.type == "route" && $0.detail.hasPrefix("vpce-") && !known.contains($0.detail)
        }
        let groups = objects.filter { $0.type == "security-group" }
        let names = Dictionary(grouping: groups) { "\($0.parent ?? "") \($0.detail.lowercased())" }
        let associations = Dictionary(
            grouping: objects.filter { $0.type == "route-table-association" && !$0.isImplicit }, by: \.detail)
        return orphans.map { "\($0.type) \($0.id) is in nothing" }
            + targets.map { "\($0.id) leads to nothing" }
            + names.values.filter { $0.count > 1 }.map { "\($0[0].detail) is there \($0.count) times" }
            + associations.filter { $0.value.count > 1 }.map { "\($0.key) has \($0.value.count) tables" }
            + (known.count == objects.count ? [] : ["an ID is there twice"])
    }
}
