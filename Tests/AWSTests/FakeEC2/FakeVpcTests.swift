import AWS
import AWSTesting
import Testing

struct FakeVpcTests {
    private var session = FakeSession()

    @Test func `a VPC comes with a main table, a default group and a network ACL`() throws {
        var session = session
        let vpc = try session.vpc()
        let objects = session.ec2.inventory(at: session.now)
        #expect(
            objects.map(\.type) == [
                "vpc", "route-table", "route", "route-table-association", "security-group", "security-group-rule",
                "security-group-rule", "network-acl",
            ])
        #expect(objects.dropFirst().allSatisfy { $0.isImplicit })
        #expect(objects.filter { $0.parent == vpc }.map(\.type) == ["route-table", "security-group", "network-acl"])
        try session.send(DeleteVpc(vpcId: vpc))
        #expect(session.ec2.inventory(at: session.now).isEmpty)
    }

    @Test(arguments: [
        ("100.68.0.18/18", "100.68.0.0/18"), ("10.0.0.0/16", "10.0.0.0/16"), ("10.1.2.3/28", "10.1.2.0/28"),
    ])
    func `a block is made canonical`(asked: String, made: String) throws {
        var session = session
        #expect(try session.send(CreateVpc(cidrBlock: asked)).vpc?.cidrBlock == made)
    }

    @Test(
        arguments: [
            ("10.0.0.0/15", "InvalidVpc.Range"), ("10.0.0.0/29", "InvalidVpc.Range"),
            ("10.0.0.0", "InvalidParameterValue"), ("10.0.0.0/33", "InvalidParameterValue"),
            ("10.0.0.256/16", "InvalidParameterValue"), ("10.0.0.010/16", "InvalidParameterValue"),
        ])
    func `a block that no VPC can have is refused`(block: String, code: String) throws {
        var session = session
        #expect(try session.code(CreateVpc(cidrBlock: block)) == code)
    }

    @Test func `a VPC is pending, then available`() throws {
        var session = FakeSession { $0.delays.vpc = .seconds(3) }
        let vpc = try session.vpc()
        #expect(try session.send(DescribeVpcs(vpcIds: [vpc])).vpcs?.first?.state == "pending")
        session.wait(.seconds(3))
        #expect(try session.send(DescribeVpcs(vpcIds: [vpc])).vpcs?.first?.state == "available")
    }

    @Test func `an attribute is read and set one a call`() throws {
        var session = session
        let vpc = try session.vpc(dns: false)
        let hostnames = DescribeVpcAttribute(attribute: "enableDnsHostnames", vpcId: vpc)
        #expect(try session.send(hostnames).enableDnsHostnames?.value == false)
        try session.send(ModifyVpcAttribute(vpcId: vpc, enableDnsHostnames: .init(value: true)))
        #expect(try session.send(hostnames).enableDnsHostnames?.value == true)
        let both = ModifyVpcAttribute(
            vpcId: vpc, enableDnsHostnames: .init(value: true), enableDnsSupport: .init(value: true))
        #expect(try session.code(both) == "InvalidParameterCombination")
        #expect(try session.code(DescribeVpcAttribute(attribute: "colour", vpcId: vpc)) == "InvalidParameterValue")
    }

    @Test func `host names need DNS`() throws {
        var session = session
        let vpc = try session.vpc(dns: false)
        try session.send(ModifyVpcAttribute(vpcId: vpc, enableDnsSupport: .init(value: false)))
        let hostnames = ModifyVpcAttribute(vpcId: vpc, enableDnsHostnames: .init(value: true))
        #expect(try session.code(hostnames) == "InvalidParameterValue")
    }

    @Test(arguments: ["subnet", "table", "group", "gateway", "endpoint"])
    func `a VPC with something in it stays`(kind: String) throws {
        var session = session
        let vpc = try session.vpc()
        switch kind {
        case "subnet": _ = try session.subnet(vpc)
        case "table": _ = try session.table(vpc)
        case "group": _ = try session.group(vpc)
        case "endpoint": _ = try session.s3(vpc, tables: [])
        default: try session.send(AttachInternetGateway(internetGatewayId: try session.gateway(), vpcId: vpc))
        }
        #expect(try session.code(DeleteVpc(vpcId: vpc)) == "DependencyViolation")
    }

    @Test(
        arguments: [
            ("vpc-12345678", "InvalidVpcID.NotFound"), ("vpc-0123456789abcdef0", "InvalidVpcID.NotFound"),
            ("vpc-xyz", "InvalidVpcID.Malformed"), ("subnet-12345678", "InvalidVpcID.Malformed"),
            ("vpc-123456789", "InvalidVpcID.Malformed"), ("vpc-1234567G", "InvalidVpcID.Malformed"),
        ])
    func `an ID is malformed or not there`(id: String, code: String) throws {
        var session = session
        #expect(try session.code(DeleteVpc(vpcId: id)) == code)
        #expect(try session.code(DescribeVpcs(vpcIds: [id])) == code)
    }
}
