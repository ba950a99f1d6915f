import Testing

@testable import SluiceCore

struct OwnershipTests {
    private func tags(_ address: Address, lineage: String = World.lineage) -> [String: String] {
        [SluiceTag.stack: "prod", SluiceTag.lineage: lineage, SluiceTag.address: address.rawValue]
    }

    @Test func `our name with another lineage is somebody else's`() {
        var world = World.inhabited
        world.addGroup("sg-stranger", tags: tags(.endpoints, lineage: "another"))
        world.addGroup("sg-bare", tags: [SluiceTag.stack: "prod"])
        let changeSet = world.changeSet(for: .existing())
        #expect(
            changeSet.findings == ["error stack.other-lineage sg-bare", "error stack.other-lineage sg-stranger"])
        #expect(changeSet.isRefused)
        #expect(world.changeSet(destroying: .existing()).isRefused)
        #expect(Ownership(state: world.state, observation: world.observation).ids.isEmpty)
    }

    @Test func `another stack's objects are none of our business`() {
        var world = World.inhabited
        world.addGroup("sg-other", tags: [SluiceTag.stack: "staging", SluiceTag.lineage: "another"])
        #expect(world.changeSet(for: .existing()).diagnostics.isEmpty)
    }

    @Test func `an object that was never recorded is found by its tags and written down`() {
        var world = World.inhabited
        world.apply(.existing())
        let group = world.id(.endpoints)
        world.loseState()
        let changeSet = world.changeSet(for: .existing())
        #expect(changeSet[.endpoints]?.decision == .record && changeSet[.endpoints]?.id == group)
        #expect(changeSet.calls.isEmpty && !changeSet.isEmpty)
    }

    @Test func `what is found by its tags and differs is written down before it is changed`() {
        var world = World.inhabited
        world.apply(.existing())
        world.loseState()
        let plan = Plan.existing().with {
            $0.tags = ["team": "platform"]
            $0.proxy.httpProxy.port = 3128
        }
        world.apply(plan)
        #expect(world.changeSet(for: plan).isEmpty)
        #expect(world.state.resources[.endpoint("kms")]?.tags["team"] == "platform")
    }

    @Test func `one that came in place of the recorded one is ours`() {
        var world = World.inhabited
        world.apply(.existing())
        let old = world.id(.endpoint("kms"))
        world.observation.endpoints["vpce-new"] = world.observation.endpoints[old]
        world.observation.endpoints["vpce-new"]?.id = "vpce-new"
        world.observation.endpoints[old] = nil
        let changeSet = world.apply(.existing())
        #expect(changeSet.decisions == ["record endpoint/kms"])
        #expect(changeSet[.endpoint("kms")]?.reason == "it has a new ID")
        #expect(world.id(.endpoint("kms")) == "vpce-new")
    }

    @Test func `two objects of one address are reported, and the recorded one is used`() {
        var world = World.inhabited
        world.apply(.existing())
        world.observation.securityGroups["sg-twin"] = ObservedSecurityGroup(
            id: "sg-twin", vpc: "vpc-1", name: "twin", tags: tags(.endpoints))
        let changeSet = world.changeSet(for: .existing())
        #expect(changeSet.isEmpty && !changeSet.isRefused)
        #expect(changeSet.findings == ["warning stack.twins securityGroup/endpoints"])
        #expect(changeSet.diagnostics.first?.summary.contains("\(world.id(.endpoints)), sg-twin") == true)
    }

    @Test func `an endpoint that is going is not ours any more`() {
        var world = World.inhabited
        world.apply(.existing())
        world.observation.endpoints[world.id(.endpoint("kms"))]?.state = .deleting
        world.loseState()
        let ownership = Ownership(state: world.state, observation: world.observation)
        #expect(ownership.ids[.endpoint("kms")] == nil && ownership.ids[.endpoint("sts")] != nil)
    }

    @Test func `adopted objects are not ours`() {
        var world = World.inhabited
        world.addForeignGateway(tables: ["rtb-1"])
        world.apply(.existing())
        #expect(world.id(.endpoint("s3")) == "vpce-gateway")
        let ownership = Ownership(state: world.state, observation: world.observation)
        #expect(ownership.ids[.endpoint("s3")] == nil)
        #expect(ownership.addresses["vpce-gateway"] == nil)
    }

    @Test func `a rule of ours that neither state nor plan knows is revoked`() {
        var world = World.inhabited
        world.apply(.existing())
        world.loseState()
        let plan = Plan.existing().with { $0.proxy.httpProxy.port = 3128 }
        let changeSet = world.apply(plan, isFinish: true)
        let old = Address(rawValue: "securityGroupRule/proxyEgress/egress/tcp/80-80/10.0.0.254/32")
        #expect(changeSet[old]?.decision == .delete && changeSet[old]?.reason == "found by tag, not in the plan")
        #expect(world.changeSet(for: plan).isEmpty)
    }
}
