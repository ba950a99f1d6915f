import AWS
import AWSTesting
import Testing

struct FakeSubnetTests {
    private var session = FakeSession()

    @Test(
        arguments: [
            ("10.1.0.0/24", "InvalidSubnet.Range"), ("10.0.0.0/29", "InvalidSubnet.Range"),
            ("10.0.0.0/15", "InvalidSubnet.Range"), ("10.0.0.128/25", "InvalidSubnet.Conflict"),
            ("10.0.0.0/16", "InvalidSubnet.Conflict"), ("10.0.0.0/24", "InvalidSubnet.Conflict"),
            ("10.0.1.0/24", nil),
        ])
    func `a subnet has to fit in the VPC and beside the others`(block: String, code: String?) throws {
        var session = session
        let vpc = try session.vpc()
        _ = try session.subnet(vpc, "10.0.0.0/24")
        #expect(try session.code(CreateSubnet(vpcId: vpc, cidrBlock: block)) == code)
    }

    @Test(arguments: ["us-west-2z", "eu-west-1a"]) func `an unknown zone is refused`(zone: String) throws {
        var session = session
        let vpc = try session.vpc()
        let operation = CreateSubnet(vpcId: vpc, availabilityZone: zone, cidrBlock: "10.0.0.0/24")
        #expect(try session.code(operation) == "InvalidParameterValue")
    }

    @Test func `a subnet that an interface is in stays`() throws {
        var session = session
        let vpc = try session.vpc()
        let subnet = try session.subnet(vpc)
        let group = try session.group(vpc)
        let interface = try session.interface(subnet, groups: [group])
        #expect(try session.code(DeleteSubnet(subnetId: subnet)) == "DependencyViolation")
        #expect(try session.send(DescribeSubnets(subnetIds: [subnet])).subnets?.first?.availableIpAddressCount == 250)
        #expect(try session.code("DeleteNetworkInterface", ["NetworkInterfaceId": interface]) == nil)
        #expect(try session.code(DeleteSubnet(subnetId: subnet)) == nil)
    }

    @Test func `a deleted subnet takes its association along`() throws {
        var session = session
        let vpc = try session.vpc()
        let (subnet, table) = (try session.subnet(vpc), try session.table(vpc))
        try session.send(AssociateRouteTable(routeTableId: table, subnetId: subnet))
        try session.send(DeleteSubnet(subnetId: subnet))
        #expect(try session.code(DeleteRouteTable(routeTableId: table)) == nil)
    }

    @Test func `a full subnet takes no interface, and nothing of the call stays`() throws {
        var session = session
        let vpc = try session.vpc()
        let (subnet, group) = (try session.subnet(vpc, "10.0.0.0/28"), try session.group(vpc))
        for _ in 0..<11 { _ = try session.interface(subnet, groups: [group]) }
        let before = session.ec2.inventory(at: session.now)
        let endpoint = CreateVpcEndpoint(
            vpcId: vpc, vpcEndpointType: "Interface", serviceName: "com.amazonaws.us-west-2.sts", subnetIds: [subnet])
        #expect(try session.code(endpoint) == "InsufficientFreeAddressesInSubnet")
        #expect(session.ec2.inventory(at: session.now) == before)
    }
}
