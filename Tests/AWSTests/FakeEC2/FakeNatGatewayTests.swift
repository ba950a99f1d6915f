import AWS
import AWSTesting
import Testing

struct FakeNatGatewayTests {
    private var session = FakeSession()

    private static let allocation = "eipalloc-12345678"

    private func gateway(_ id: String, _ session: inout FakeSession) throws -> NatGateway {
        try (try session.send(DescribeNatGateways(natGatewayIds: [id])).natGateways?.first).there()
    }

    @Test func `a gateway has an interface of AWS's own in its subnet`() throws {
        var session = session
        let subnet = try session.subnet(try session.vpc())
        let id = try session.send(CreateNatGateway(subnetId: subnet)).natGatewayId
        let interface = try session.send(DescribeNetworkInterfaces()).networkInterfaces?.first
        #expect(interface?.interfaceType == "nat_gateway" && interface?.requesterManaged == true)
        #expect(interface?.description == "Interface for NAT Gateway \(id)")
        #expect(interface?.subnetId == subnet && interface?.groups == [] && interface?.association == nil)
        #expect(try gateway(id, &session).natGatewayAddresses?.map(\.privateIp) == [interface?.privateIpAddress])
        let deletion = DeleteNetworkInterface(networkInterfaceId: try (interface?.networkInterfaceId).there())
        #expect(try session.code(deletion) == "InvalidParameterValue")
    }

    @Test func `a gateway is in the way of its subnet and its VPC`() throws {
        var session = session
        let vpc = try session.vpc()
        let subnet = try session.subnet(vpc)
        try session.send(CreateNatGateway(subnetId: subnet))
        #expect(try session.code(DeleteSubnet(subnetId: subnet)) == "DependencyViolation")
        #expect(try session.code(DeleteVpc(vpcId: vpc)) == "DependencyViolation")
    }

    @Test func `a public gateway has a public address, and holds the way to the internet`() throws {
        var session = session
        let (vpc, internet) = (try session.vpc(), try session.gateway())
        let subnet = try session.subnet(vpc)
        try session.send(AttachInternetGateway(internetGatewayId: internet, vpcId: vpc))
        let made = try session.send(CreateNatGateway(subnetId: subnet, allocationId: Self.allocation)).natGateway
        #expect(made.connectivityType == "public" && made.natGatewayAddresses?.first?.allocationId == Self.allocation)
        let interface = try session.send(DescribeNetworkInterfaces()).networkInterfaces?.first
        #expect(interface?.association?.publicIp == made.natGatewayAddresses?.first?.publicIp)
        let detachment = DetachInternetGateway(internetGatewayId: internet, vpcId: vpc)
        #expect(try session.code(detachment) == "DependencyViolation")
    }

    @Test func `a public gateway without a way to the internet fails, and holds nothing`() throws {
        var session = FakeSession { $0.delays.natGateway = .seconds(90) }
        let vpc = try session.vpc()
        let subnet = try session.subnet(vpc)
        let id = try session.send(CreateNatGateway(subnetId: subnet, allocationId: Self.allocation)).natGatewayId
        #expect(try gateway(id, &session).state == "pending")
        session.wait(.seconds(90))
        #expect(try gateway(id, &session).state == "failed")
        #expect(try gateway(id, &session).failureCode == "Gateway.NotAttached")
        try session.send(DeleteSubnet(subnetId: subnet))
        try session.send(DeleteVpc(vpcId: vpc))
        #expect(session.ec2.inventory(at: session.now).isEmpty)
    }

    @Test func `a route leads to a gateway of its VPC alone`() throws {
        var session = session
        let vpc = try session.vpc()
        let id = try session.send(CreateNatGateway(subnetId: try session.subnet(vpc))).natGatewayId
        let table = try session.table(vpc)
        let route = CreateRoute(routeTableId: table, destinationCidrBlock: "0.0.0.0/0", natGatewayId: id)
        #expect(try session.code(route) == nil)
        let shown = try session.send(DescribeRouteTables(routeTableIds: [table])).routeTables?.first?.routes?.last
        #expect(shown?.natGatewayId == id && shown?.state == "active")
        let other = try session.table(try session.vpc("10.1.0.0/16"))
        let away = CreateRoute(routeTableId: other, destinationCidrBlock: "0.0.0.0/0", natGatewayId: id)
        #expect(try session.code(away) == "InvalidParameterValue")
    }

    @Test(
        arguments: [
            ([:], "MissingParameter"), (["AllocationId": "colour"], "InvalidElasticIpID.Malformed"),
            (["ConnectivityType": "private", "AllocationId": allocation], "InvalidParameterCombination"),
            (["ConnectivityType": "secret"], "InvalidParameterValue"),
            (["ConnectivityType": "private", "SubnetId": "subnet-12345678"], "InvalidSubnetID.NotFound"),
        ] as [([String: String], String)])
    func `a gateway that cannot be is refused`(change: [String: String], code: String) throws {
        var session = session
        let subnet = try session.subnet(try session.vpc())
        #expect(try session.code("CreateNatGateway", ["SubnetId": subnet], changed: change) == code)
    }

    @Test func `gateways are found by state, subnet and VPC`() throws {
        var session = session
        let vpc = try session.vpc()
        let subnet = try session.subnet(vpc)
        let id = try session.send(CreateNatGateway(subnetId: subnet)).natGatewayId
        for (name, value, found) in [
            ("state", "available", [id]), ("state", "failed", []), ("subnet-id", subnet, [id]), ("vpc-id", vpc, [id]),
        ] {
            let operation = DescribeNatGateways(filter: [Filter(name: name, values: [value])])
            #expect(try session.send(operation).natGateways?.map(\.natGatewayId) == found)
        }
        let gone = DescribeNatGateways(natGatewayIds: ["nat-12345678"])
        #expect(try session.code(gone) == "NatGatewayNotFound")
    }
}
