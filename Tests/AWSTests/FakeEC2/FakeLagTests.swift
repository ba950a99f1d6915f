import AWS
import AWSTesting
import Testing

struct FakeLagTests {
    @Test func `a read may not yet show what was made, and may show less than the read before`() throws {
        var session = FakeSession { $0.lag = .zero ... .seconds(60) }
        _ = try session.vpc(dns: false)
        session.wait(.seconds(30))
        let counts = try (0..<100).map { _ in try session.send(DescribeVpcs()).vpcs?.count ?? 0 }
        #expect(Set(counts) == [0, 1])
        #expect(zip(counts, counts.dropFirst()).contains { $0 > $1 }, "reads go backwards")
        session.wait(.seconds(31))
        #expect(try (0..<100).allSatisfy { _ in try session.send(DescribeVpcs()).vpcs?.count == 1 })
    }

    @Test func `a deleted object may still be shown, but cannot be deleted again`() throws {
        var session = FakeSession { $0.lag = .seconds(60) ... .seconds(60) }
        let vpc = try session.vpc(dns: false)
        session.wait(.seconds(61))
        try session.send(DeleteVpc(vpcId: vpc))
        #expect(try session.send(DescribeVpcs(vpcIds: [vpc])).vpcs?.count == 1)
        #expect(try session.code(DeleteVpc(vpcId: vpc)) == "InvalidVpcID.NotFound")
        session.wait(.seconds(61))
        #expect(try session.code(DescribeVpcs(vpcIds: [vpc])) == "InvalidVpcID.NotFound")
    }

    @Test func `a call that names what was just made may be refused`() throws {
        var session = FakeSession { $0.lag = .seconds(10) ... .seconds(10) }
        let vpc = try session.vpc(dns: false)
        let subnet = CreateSubnet(vpcId: vpc, cidrBlock: "10.0.0.0/24")
        #expect(try session.code(subnet) == "InvalidVpcID.NotFound")
        session.wait(.seconds(10))
        #expect(try session.code(subnet) == nil)
    }

    @Test func `an attribute is seen late by the endpoint service`() throws {
        var session = FakeSession { $0.lag = .seconds(10) ... .seconds(10) }
        let vpc = try session.vpc(dns: false)
        session.wait(.seconds(10))
        try session.send(ModifyVpcAttribute(vpcId: vpc, enableDnsHostnames: .init(value: true)))
        #expect(try session.code(CreateVpcEndpoint.sts(vpc)) == "InvalidParameter")
        session.wait(.seconds(10))
        #expect(try session.code(CreateVpcEndpoint.sts(vpc)) == nil)
    }

    @Test func `an endpoint's state is as late as the endpoint`() throws {
        var session = FakeSession {
            $0.lag = .seconds(10) ... .seconds(10)
            $0.delays.interfaceEndpoint = .seconds(60)
        }
        let vpc = try session.vpc(dns: false)
        session.wait(.seconds(10))
        try session.send(CreateVpcEndpoint.sts(vpc, privateDns: false))
        session.wait(.seconds(65))
        #expect(try session.send(DescribeVpcEndpoints()).vpcEndpoints?.first?.state == "pending")
        session.wait(.seconds(5))
        #expect(try session.send(DescribeVpcEndpoints()).vpcEndpoints?.first?.state == "available")
    }

    @Test func `the inventory is never late`() throws {
        var session = FakeSession { $0.lag = .seconds(60) ... .seconds(60) }
        let vpc = try session.vpc(dns: false)
        #expect(session.ec2.inventory(at: session.now).first?.id == vpc)
    }
}

struct FakeLateCallTests {
    private func request(_ session: FakeSession) -> HTTPRequest {
        var query = QueryParameters()
        query.append("Action", "CreateVpc")
        query.append("Version", "2016-11-15")
        query.append("CidrBlock", "10.0.0.0/16")
        return session.signed(query)
    }

    @Test func `a late call is carried out before what is answered after it`() throws {
        var session = FakeSession()
        session.ec2.accept(request(session), executingAt: session.now + 5_000_000)
        #expect(try session.send(DescribeVpcs()).vpcs == [])
        #expect(session.ec2.inventory(at: session.now + 5_000_000).isEmpty == false)
        #expect(session.ec2.inventory(at: session.now).isEmpty)
        session.wait(.seconds(5))
        #expect(try session.send(DescribeVpcs()).vpcs?.count == 1)
        #expect(session.ec2.executions.map(\.moment) == [session.now])
    }

    @Test func `a call later than its signature is never carried out`() throws {
        var session = FakeSession()
        session.ec2.accept(request(session), executingAt: session.now + 901_000_000)
        session.wait(.seconds(2000))
        #expect(try session.send(DescribeVpcs()).vpcs == [])
    }
}

struct FakeThrottleTests {
    private func admitted(
        _ attempts: Int, _ session: inout FakeSession, _ operation: some EC2Operation
    ) throws -> Int {
        var count = 0
        for _ in 0..<attempts where try session.code(operation) != "RequestLimitExceeded" { count += 1 }
        return count
    }

    @Test func `an action has the documented bucket, and each its own`() throws {
        var session = FakeSession {
            $0.throttles = true
            $0.quotas.internetGateways = 1000
        }
        #expect(try admitted(120, &session, DescribeVpcs()) == 100)
        #expect(try admitted(120, &session, DescribeSubnets()) == 100)
        #expect(try admitted(60, &session, DescribeSecurityGroups()) == 50)
        let filter = [Filter(name: "vpc-id", values: ["vpc-1"])]
        #expect(try admitted(120, &session, DescribeSecurityGroups(filters: filter)) == 100)
        #expect(try admitted(60, &session, CreateInternetGateway()) == 50)
        #expect(try admitted(10, &session, DeleteVpcEndpoints(vpcEndpointIds: ["vpce-12345678"])) == 4)
        let refused = session.ec2.throttles.values.reduce(0, +)
        #expect(refused == 20 + 20 + 10 + 20 + 10 + 6)
        session.wait(.seconds(10))
        #expect(try admitted(10, &session, DeleteVpcEndpoints(vpcEndpointIds: ["vpce-12345678"])) == 3)
        #expect(try admitted(60, &session, CreateInternetGateway()) == 50)
    }

    @Test func `a throttle is an error of EC2 with status 503, and changes nothing`() throws {
        var session = FakeSession { $0.throttles = true }
        for _ in 0..<50 { _ = try session.code(CreateVpc(cidrBlock: "10.0.0.0/8")) }
        let error = #expect(throws: EC2Error.self) { try session.send(CreateVpc(cidrBlock: "10.0.0.0/16")) }
        #expect(error?.httpStatus == 503)
        #expect(error?.isThrottle == true)
        #expect(session.ec2.inventory(at: session.now).isEmpty)
    }

    @Test func `without the setting nothing is throttled`() throws {
        var session = FakeSession()
        #expect(try admitted(200, &session, DescribeVpcs()) == 200)
    }
}

struct FakeQuotaTests {
    @Test func `an account has five VPCs and five internet gateways`() throws {
        var session = FakeSession()
        for _ in 0..<5 { _ = (try session.vpc(), try session.gateway()) }
        #expect(try session.code(CreateVpc(cidrBlock: "10.0.0.0/16")) == "VpcLimitExceeded")
        #expect(try session.code(CreateInternetGateway()) == "InternetGatewayLimitExceeded")
    }

    @Test func `a VPC has so many subnets, tables and endpoints`() throws {
        var session = FakeSession {
            $0.quotas.subnets = 1
            $0.quotas.routeTables = 2
            $0.quotas.interfaceEndpoints = 1
            $0.quotas.gatewayEndpoints = 1
        }
        let vpc = try session.vpc()
        let subnet = try session.subnet(vpc)
        _ = (try session.table(vpc), try session.endpoint(vpc), try session.s3(vpc, tables: []))
        #expect(try session.code(CreateSubnet(vpcId: vpc, cidrBlock: "10.0.1.0/24")) == "SubnetLimitExceeded")
        #expect(try session.code(CreateRouteTable(vpcId: vpc)) == "RouteTableLimitExceeded")
        #expect(try session.code(CreateVpcEndpoint.sts(vpc, privateDns: false)) == "VpcEndpointLimitExceeded")
        #expect(try session.code(CreateVpcEndpoint.s3(vpc, tables: [])) == "VpcEndpointLimitExceeded")
        let groups = try (1...6).map { try session.group(vpc, "g\($0)") }
        let interface: KeyValuePairs = ["SubnetId": subnet]
        #expect(try session.code("CreateNetworkInterface", interface) == nil)
        var six = CreateVpcEndpoint.sts(vpc, privateDns: false)
        six.securityGroupIds = groups
        #expect(try session.code(six) == "SecurityGroupsPerInterfaceLimitExceeded")
    }
}
