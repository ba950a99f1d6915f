import Testing

@testable import SluiceCore

/// The plan changes; the next apply does that and nothing else.
struct PlanChangeTests {
    /// Applies one plan, then the other, in several orders, and expects nothing to be left to do.
    private func change(
        from old: Plan, to new: Plan, sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws -> ChangeSet {
        var changeSets: [ChangeSet] = []
        for seed in 1...8 as ClosedRange<UInt64> {
            var world: World = if case .existing = old.network { .inhabited } else { .empty }
            let before = world.observation
            world.apply(old, sourceLocation: sourceLocation)
            changeSets.append(world.apply(new, seed: seed, sourceLocation: sourceLocation))
            let rest = world.changeSet(for: new)
            #expect(rest.isEmpty, "\(rest.decisions)", sourceLocation: sourceLocation)
            world.destroy(new, seed: seed, sourceLocation: sourceLocation)
            #expect(world.observation == before, sourceLocation: sourceLocation)
        }
        return try #require(changeSets.first)
    }

    @Test func `a switch of endpoints and S3 takes effect at once`() throws {
        let new = Plan.existing().with { $0.proxy.egress = .init(endpoints: false, s3: false) }
        let changeSet = try change(from: .existing(), to: new)
        #expect(changeSet.callIDs == ["securityGroup/proxyEgress:RevokeSecurityGroupEgress"])
    }

    @Test func `a new zone gets a subnet, and the endpoints an interface in it`() throws {
        let changeSet = try change(from: .fresh(zones: 2), to: .fresh(zones: 3))
        #expect(
            changeSet.calls.counts == [
                "CreateSubnet": 1, "CreateRouteTable": 1, "AssociateRouteTable": 1, "ModifyVpcEndpoint": 6,
            ])
        #expect(changeSet.call("endpoint/kms:ModifyVpcEndpoint", comesAfter: "subnet/private/us-west-2c:CreateSubnet"))
        #expect(changeSet[.endpoint("kms")]?.reason == "the plan changed")
    }

    @Test func `a zone that is not wanted any more goes after its interfaces`() throws {
        let changeSet = try change(from: .fresh(zones: 3), to: .fresh(zones: 2))
        #expect(
            changeSet.calls.counts == [
                "DeleteSubnet": 1, "DeleteRouteTable": 1, "DisassociateRouteTable": 1, "ModifyVpcEndpoint": 6,
            ])
        #expect(changeSet.call("subnet/private/us-west-2c:DeleteSubnet", comesAfter: "endpoint/kms:ModifyVpcEndpoint"))
        #expect(
            changeSet.call(
                "routeTable/private/us-west-2c:DeleteRouteTable", comesAfter: "endpoint/s3:ModifyVpcEndpoint"))
    }

    @Test func `a public subnet that is not wanted any more goes with its gateway`() throws {
        let changeSet = try change(from: .fresh(), to: .fresh(publicSubnets: 0))
        #expect(
            changeSet.calls.counts == [
                "DeleteSubnet": 1, "DeleteRouteTable": 1, "DisassociateRouteTable": 1, "DetachInternetGateway": 1,
                "DeleteInternetGateway": 1,
            ])
    }

    @Test func `a route that is not wanted any more goes, and its table stays`() throws {
        let route = FreshNetwork.ProxyRoute(to: .of("10.9.0.0/16"), via: "tgw-1")
        let changeSet = try change(from: .fresh(zones: 1, routes: [route]), to: .fresh(zones: 1))
        #expect(changeSet.callIDs == ["route/private/us-west-2a/10.9.0.0/16:DeleteRoute"])
    }

    @Test func `a block that moves to another zone is free before it is taken again`() throws {
        let blocks = [0, 1].map { FreshNetwork.Block(zone: World.zones[$0], cidr: Plan.block($0)) }
        let moved = FreshNetwork.Block(zone: "us-west-2d", cidr: Plan.block(1))
        let changeSet = try change(
            from: .fresh(privateSubnets: blocks), to: .fresh(privateSubnets: [blocks[0], moved]))
        let reason = "subnet/private/us-west-2b makes room for subnet/private/us-west-2d"
        #expect(changeSet[.endpoint("kms")]?.reason == reason)
        #expect(changeSet[.endpoint("kms")]?.decision == .replace)
        #expect(
            changeSet.call(
                "subnet/private/us-west-2d:CreateSubnet", comesAfter: "subnet/private/us-west-2b:DeleteSubnet"))
    }

    @Test func `two zones may swap their blocks`() throws {
        let blocks = [0, 1].map { FreshNetwork.Block(zone: World.zones[$0], cidr: Plan.block($0)) }
        let swapped = [0, 1].map { FreshNetwork.Block(zone: World.zones[$0], cidr: Plan.block(1 - $0)) }
        let changeSet = try change(from: .fresh(privateSubnets: blocks), to: .fresh(privateSubnets: swapped))
        #expect(changeSet[.subnet(.private, "us-west-2a")]?.decision == .replace)
        #expect(changeSet[.subnet(.private, "us-west-2b")]?.decision == .replace)
    }

    @Test func `a subnet with another block is made anew, with all that stands on it`() throws {
        let old = FreshNetwork.Block(zone: "us-west-2a", cidr: Plan.block(0))
        let new = FreshNetwork.Block(zone: "us-west-2a", cidr: Plan.block(1))
        let changeSet = try change(from: .fresh(privateSubnets: [old]), to: .fresh(privateSubnets: [new]))
        let subnet = Address.subnet(.private, "us-west-2a")
        #expect(changeSet[subnet]?.fields.map(\.name) == ["cidr"])
        #expect(changeSet[.association(.private, "us-west-2a")]?.reason == "\(subnet) is replaced")
        #expect(changeSet[.endpoint("kms")]?.decision == .replace)
        #expect(changeSet[.endpoint("s3")] == nil)
        #expect(changeSet.call("\(subnet):DeleteSubnet", comesAfter: "endpoint:DeleteVpcEndpoints"))
        #expect(changeSet.call("\(subnet):CreateSubnet", comesAfter: "\(subnet):DeleteSubnet"))
        #expect(changeSet.call("endpoint/kms:CreateVpcEndpoint", comesAfter: "\(subnet):CreateSubnet"))
    }

    @Test func `a VPC with another block is made anew, with everything in it`() throws {
        let new = Plan.fresh().with { plan in
            let blocks = [0, 1].map {
                FreshNetwork.Block(zone: World.zones[$0], cidr: .of("10.1.\($0 * 16).0/20"))
            }
            plan.network = .create(FreshNetwork(cidr: .of("10.1.0.0/16"), privateSubnets: blocks))
        }
        let changeSet = try change(from: .fresh(), to: new)
        #expect(changeSet[.vpc]?.decision == .replace)
        #expect(changeSet[.endpoint("s3")]?.reason.hasSuffix("is replaced") == true)
        #expect(changeSet.call("vpc:CreateVpc", comesAfter: "securityGroup/endpoints:DeleteSecurityGroup"))
    }

    @Test func `only tags that sluice put on are taken off`() throws {
        let tagged = Plan.existing().with { $0.tags = ["team": "platform", "tier": "1"] }
        let less = Plan.existing().with { $0.tags = ["team": "network"] }
        var world = World.inhabited
        world.apply(tagged)
        world.observation.endpoints[world.id(.endpoint("kms"))]?.tags["theirs"] = "yes"
        world.observation.endpoints[world.id(.endpoint("sts"))]?.tags["tier"] = "theirs now"

        let changeSet = world.apply(less)
        #expect(changeSet.calls.counts == ["CreateTags": 1, "DeleteTags": 1])
        #expect(changeSet[.endpoint("kms")]?.tagsToRemove == ["tier"])
        #expect(changeSet[.endpoint("sts")]?.tagsToRemove == [])
        #expect(changeSet[.endpoint("kms")]?.reason == "the plan's tags changed")
        #expect(world.observation.endpoints[world.id(.endpoint("kms"))]?.tags["theirs"] == "yes")
        #expect(world.observation.endpoints[world.id(.endpoint("kms"))]?.tags["tier"] == nil)
        #expect(world.changeSet(for: less).isEmpty)
    }

    @Test func `tags and other settings of one object may change together`() throws {
        let new = Plan.existing().with {
            $0.tags = ["team": "platform"]
            $0.endpoints.overrides["kms"] = .init(policy: #"{"Version":"2012-10-17"}"#)
        }
        let changeSet = try change(from: .existing(), to: new)
        #expect(changeSet.calls.counts == ["ModifyVpcEndpoint": 1, "CreateTags": 1])
    }

    @Test func `a policy is set and reset`() throws {
        let policy = #"{"Version":"2012-10-17"}"#
        let restricted = Plan.existing().with { $0.endpoints.overrides["s3"] = .init(policy: policy) }
        let set = try change(from: .existing(), to: restricted)
        let reset = try change(from: restricted, to: .existing())
        #expect(set.calls.actions.values.map(\.call) == [modification(.set(policy))])
        #expect(reset.calls.actions.values.map(\.call) == [modification(.reset)])
    }

    private func modification(_ policy: EndpointChange.PolicyChange) -> Call {
        var change = EndpointChange()
        change.policy = policy
        return .modifyEndpoint(.address(.endpoint("s3")), change)
    }

    @Test func `an endpoint that is not wanted any more is deleted`() throws {
        let less = Plan.existing().with { $0.endpoints.services = ["ec2", "s3", "sts"] }
        let changeSet = try change(from: .existing(), to: less)
        #expect(changeSet.callIDs == ["endpoint:DeleteVpcEndpoints"])
        #expect(changeSet.count(.delete) == 3)
    }

    @Test func `without interface endpoints there is no group for them`() throws {
        let less = Plan.existing().with { $0.endpoints.services = ["s3"] }
        let changeSet = try change(from: .existing(), to: less)
        #expect(changeSet[.endpoints]?.decision == .delete)
        #expect(
            changeSet.call("securityGroup/endpoints:DeleteSecurityGroup", comesAfter: "endpoint:DeleteVpcEndpoints"))
    }

    @Test func `other callers are admitted before those of old are turned away`() throws {
        let components = Plan.existing().with {
            $0.endpoints.callers = .components
            $0.components.nodePools = ["sg-nodes", "sg-proxy"]
        }
        let changeSet = try change(from: .existing(), to: components)
        #expect(
            changeSet.callIDs == [
                "securityGroup/endpoints:AuthorizeSecurityGroupIngress",
                "securityGroup/endpoints:RevokeSecurityGroupIngress",
            ])
    }

    @Test func `private DNS is switched off in place`() throws {
        let new = Plan.existing().with { $0.endpoints.overrides["kms"] = .init(privateDNS: false) }
        let changeSet = try change(from: .existing(), to: new)
        #expect(changeSet.callIDs == ["endpoint/kms:ModifyVpcEndpoint"])
    }
}
