import Testing

@testable import SluiceCore

/// The least calls that EC2 allows, in the shortest chains.
struct CallCountTests {
    @Test func `a fresh VPC in three zones takes exactly these calls`() {
        let calls = World.empty.changeSet(for: .fresh()).calls
        #expect(
            calls.counts == [
                "CreateVpc": 1, "ModifyVpcAttribute": 1, "CreateSubnet": 4, "CreateRouteTable": 4,
                "AssociateRouteTable": 4, "CreateInternetGateway": 1, "AttachInternetGateway": 1, "CreateRoute": 1,
                "CreateSecurityGroup": 2, "AuthorizeSecurityGroupEgress": 1, "RevokeSecurityGroupEgress": 1,
                "AuthorizeSecurityGroupIngress": 1, "CreateVpcEndpoint": 6,
            ])
        #expect(calls.actions.count == 28)
    }

    @Test func `endpoints of a fresh VPC come third, and no chain is longer`() {
        let calls = World.empty.changeSet(for: .fresh()).calls
        #expect(depth(of: "endpoint/kms:CreateVpcEndpoint", in: calls) == 3)
        #expect(calls.longestPath == 3)
    }

    @Test func `an existing VPC takes exactly these calls`() {
        let calls = World.inhabited.changeSet(for: .existing()).calls
        #expect(
            calls.counts == [
                "CreateSecurityGroup": 2, "AuthorizeSecurityGroupEgress": 1, "RevokeSecurityGroupEgress": 1,
                "AuthorizeSecurityGroupIngress": 1, "CreateVpcEndpoint": 6,
            ])
        #expect(depth(of: "endpoint/kms:CreateVpcEndpoint", in: calls) == 3)
        #expect(depth(of: "endpoint/s3:CreateVpcEndpoint", in: calls) == 1)
        #expect(calls.longestPath == 3)
    }

    @Test func `where others live, callers are admitted before an endpoint is there`() {
        let ingress = "securityGroup/endpoints:AuthorizeSecurityGroupIngress"
        let existing = World.inhabited.changeSet(for: .existing())
        let fresh = World.empty.changeSet(for: .fresh())
        for service in ["autoscaling", "ec2", "elasticloadbalancing", "kms", "sts"] {
            #expect(existing.call("endpoint/\(service):CreateVpcEndpoint", comesAfter: ingress))
            #expect(!fresh.call("endpoint/\(service):CreateVpcEndpoint", comesAfter: ingress))
        }
    }

    @Test func `private DNS waits for the host names of a fresh VPC, and nothing else does`() {
        let hostnames = "vpc:ModifyVpcAttribute:dnsHostnames"
        let changeSet = World.empty.changeSet(
            for: .fresh().with { $0.endpoints.overrides["kms"] = .init(privateDNS: false) })
        #expect(changeSet.call("endpoint/sts:CreateVpcEndpoint", comesAfter: hostnames))
        #expect(!changeSet.call("endpoint/kms:CreateVpcEndpoint", comesAfter: hostnames))
        #expect(!changeSet.call("subnet/private/us-west-2a:CreateSubnet", comesAfter: hostnames))
    }

    @Test func `in a group that this run makes, rules come and go side by side`() {
        let changeSet = World.empty.changeSet(for: .fresh())
        let (authorize, revoke) = (
            "securityGroup/proxyEgress:AuthorizeSecurityGroupEgress",
            "securityGroup/proxyEgress:RevokeSecurityGroupEgress:default"
        )
        #expect(!changeSet.call(authorize, comesAfter: revoke) && !changeSet.call(revoke, comesAfter: authorize))
    }

    @Test func `taking a fresh VPC away takes one call an object at most`() {
        var world = World.empty
        world.apply(.fresh())
        let calls = world.changeSet(destroying: .fresh()).calls
        #expect(
            calls.counts == [
                "DeleteVpcEndpoints": 1, "RevokeSecurityGroupEgress": 1, "DeleteSecurityGroup": 2,
                "DisassociateRouteTable": 4, "DeleteSubnet": 4, "DeleteRouteTable": 4, "DetachInternetGateway": 1,
                "DeleteInternetGateway": 1, "DeleteVpc": 1,
            ])
    }

    @Test func `groups that name each other are untied on one side, before either goes`() {
        var world = World.inhabited
        world.apply(.existing())
        let changeSet = world.changeSet(destroying: .existing())
        let revocation = "securityGroup/proxyEgress:RevokeSecurityGroupEgress"
        #expect(changeSet.calls.counts["RevokeSecurityGroupIngress"] == nil)
        #expect(changeSet.call(revocation, comesAfter: "endpoint:DeleteVpcEndpoints"))
        #expect(changeSet.call("securityGroup/endpoints:DeleteSecurityGroup", comesAfter: revocation))
        #expect(changeSet.call("securityGroup/proxyEgress:DeleteSecurityGroup", comesAfter: revocation))
    }

    @Test func `rules and routes go with what they are in, and the call says so`() throws {
        var world = World.empty
        world.apply(.fresh(routes: [.init(to: .of("10.9.0.0/16"), via: "tgw-1")]))
        let calls = world.changeSet(destroying: .fresh()).calls
        let table = try #require(calls.actions[Action.ID(rawValue: "routeTable/private/us-west-2a:DeleteRouteTable")])
        #expect(
            table.subjects == [
                .init(.privateRouteTable("us-west-2a"), .delete),
                .init(.route(in: .privateRouteTable("us-west-2a"), to: .of("10.9.0.0/16")), .delete),
            ])
        let group = try #require(calls.actions[Action.ID(rawValue: "securityGroup/endpoints:DeleteSecurityGroup")])
        #expect(
            group.subjects.map(\.address.rawValue) == [
                "securityGroup/endpoints", "securityGroupRule/endpoints/ingress/tcp/443-443/proxyEgress",
            ])
    }

    private func depth(of id: String, in calls: ActionGraph) -> Int {
        let after = calls.actions[Action.ID(rawValue: id)]?.after ?? []
        return 1 + (after.map { depth(of: $0.action.rawValue, in: calls) }.max() ?? 0)
    }
}
