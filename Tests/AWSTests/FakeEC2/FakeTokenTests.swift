import AWS
import AWSTesting
import Testing

struct FakeTokenTests {
    private var session = FakeSession()

    @Test func `the same token and parameters make one object`() throws {
        var session = session
        let vpc = try session.vpc()
        let tables = CreateRouteTable(vpcId: vpc, clientToken: "t")
        let first = try session.send(tables)
        #expect(first.clientToken == "t")
        #expect(try session.send(tables).routeTable?.routeTableId == first.routeTable?.routeTableId)
        #expect(session.ec2.executions.map(\.isRepetition) == [false, false, false, true])
        var endpoint = CreateVpcEndpoint.sts(vpc)
        endpoint.clientToken = "t"
        let made = try session.send(endpoint).vpcEndpoint?.vpcEndpointId
        #expect(made != nil)
        #expect(try session.send(endpoint).vpcEndpoint?.vpcEndpointId == made)
    }

    @Test func `the same token and other parameters are refused`() throws {
        var session = session
        let (vpc, other) = (try session.vpc(), try session.vpc("10.1.0.0/16"))
        try session.send(CreateRouteTable(vpcId: vpc, clientToken: "t"))
        let mismatch = CreateRouteTable(vpcId: other, clientToken: "t")
        #expect(try session.code(mismatch) == "IdempotentParameterMismatch")
    }

    @Test func `a repetition answers with the present state, and with the ID of what is gone`() throws {
        var session = FakeSession { $0.delays.interfaceEndpoint = .seconds(60) }
        let vpc = try session.vpc()
        var operation = CreateVpcEndpoint.sts(vpc)
        operation.clientToken = "t"
        let made = try session.send(operation).vpcEndpoint
        #expect(made?.state == "pending")
        session.wait(.seconds(60))
        #expect(try session.send(operation).vpcEndpoint?.state == "available")
        try session.send(DeleteVpcEndpoints(vpcEndpointIds: [made?.vpcEndpointId ?? ""]))
        let gone = try session.send(operation).vpcEndpoint
        #expect(gone?.vpcEndpointId == made?.vpcEndpointId)
        #expect(gone?.state == "deleted")
        #expect(try session.send(DescribeVpcEndpoints()).vpcEndpoints == [])
    }

    @Test(arguments: ["", String(repeating: "t", count: 65), "ü"])
    func `a token has 1 to 64 printable characters`(token: String) throws {
        var session = session
        let operation = CreateRouteTable(vpcId: try session.vpc(), clientToken: token)
        #expect(try session.code(operation) == "InvalidParameterValue")
    }

    @Test func `a call that was refused leaves its token unused`() throws {
        var session = session
        let vpc = try session.vpc(dns: false)
        var operation = CreateVpcEndpoint.sts(vpc)
        operation.clientToken = "t"
        #expect(try session.code(operation) == "InvalidParameter")
        try session.send(ModifyVpcAttribute(vpcId: vpc, enableDnsHostnames: .init(value: true)))
        #expect(try session.code(operation) == nil)
    }
}
