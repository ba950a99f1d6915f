import AWS
import AWSTesting
import Testing

struct FakeEndpointLifeTests {
    private var session = FakeSession { $0.delays = .init() }

    private func state(_ id: String, _ session: inout FakeSession) throws -> String? {
        let all = try session.send(DescribeVpcEndpoints()).vpcEndpoints
        return all?.first { $0.vpcEndpointId == id }?.state
    }

    @Test func `it is pending for a minute`() throws {
        var session = session
        let id = try session.endpoint(try session.vpc())
        #expect(try state(id, &session) == "pending")
        #expect(try session.code(ModifyVpcEndpoint(vpcEndpointId: id, resetPolicy: true)) == "IncorrectState")
        session.wait(.seconds(60))
        #expect(try state(id, &session) == "available")
    }

    @Test func `one change at a time`() throws {
        var session = session
        let id = try session.endpoint(try session.vpc())
        session.wait(.seconds(60))
        let reset = ModifyVpcEndpoint(vpcEndpointId: id, resetPolicy: true)
        #expect(try session.code(reset) == nil)
        #expect(try session.code(reset) == "IncorrectState")
        session.wait(.seconds(10))
        #expect(try session.code(reset) == nil)
    }

    @Test func `it lingers, its interfaces longer, and meanwhile group and subnet stay`() throws {
        var session = session
        let vpc = try session.vpc()
        let (subnet, group) = (try session.subnet(vpc), try session.group(vpc))
        let id = try session.endpoint(vpc, subnets: [subnet], groups: [group])
        #expect(try session.send(DeleteVpcEndpoints(vpcEndpointIds: [id])).unsuccessful == [])
        #expect(try state(id, &session) == "deleting")
        #expect(try session.send(DeleteVpcEndpoints(vpcEndpointIds: [id])).unsuccessful == [], "as before")
        for _ in 0..<2 {
            #expect(try session.code(DeleteSecurityGroup(groupId: group)) == "DependencyViolation")
            #expect(try session.code(DeleteSubnet(subnetId: subnet)) == "DependencyViolation")
            session.wait(.seconds(125))
        }
        #expect(try session.send(DescribeNetworkInterfaces()).networkInterfaces == [])
        #expect(try session.code(DeleteSecurityGroup(groupId: group)) == nil)
        #expect(try session.code(DeleteSubnet(subnetId: subnet)) == nil)
        #expect(try state(id, &session) == nil)
        #expect(try session.code(DescribeVpcEndpoints(vpcEndpointIds: [id])) == "InvalidVpcEndpointId.NotFound")
    }

    @Test func `a deleted one is still listed for a while, and its name is free`() throws {
        var session = session
        let vpc = try session.vpc()
        let id = try session.endpoint(vpc)
        try session.send(DeleteVpcEndpoints(vpcEndpointIds: [id]))
        #expect(
            try session.code(CreateVpcEndpoint.sts(vpc)) == "InvalidParameter", "the name is taken as long as it goes")
        session.wait(.seconds(130))
        #expect(try state(id, &session) == "deleted")
        #expect(!session.ec2.inventory(at: session.now).contains { $0.id == id })
        #expect(try session.code(CreateVpcEndpoint.sts(vpc)) == nil)
    }

    @Test func `what cannot be deleted is named in a successful answer`() throws {
        var session = session
        let id = try session.endpoint(try session.vpc())
        let ids = [id, "vpce-12345678", "vpce-x"]
        let unsuccessful = try session.send(DeleteVpcEndpoints(vpcEndpointIds: ids)).unsuccessful
        #expect(unsuccessful?.map(\.resourceId) == ["vpce-12345678", "vpce-x"])
        #expect(
            unsuccessful?.map { $0.error?.code } == ["InvalidVpcEndpointId.NotFound", "InvalidVpcEndpointId.Malformed"])
        #expect(try state(id, &session) == "deleting")
    }
}
