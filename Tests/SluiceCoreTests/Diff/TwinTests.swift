import OrderedCollections
import Testing

@testable import SluiceCore

/// Objects that a call made after nobody waited for it any more, and others that claim to be ours.
struct TwinTests {
    private static let intent = "0123456789abcdef0123456789abcdef-7"

    private static func tags(_ address: Address, intent: String? = nil) -> [String: String] {
        var tags = [
            SluiceTag.stack: "prod", SluiceTag.lineage: World.lineage, SluiceTag.address: address.rawValue,
        ]
        tags[SluiceTag.intent] = intent
        return tags
    }

    /// A stack in a VPC of its own, and a second VPC that carries an intent.
    private static func world(watching: Bool = true, intent: String = intent) -> World {
        var world = World.empty
        world.apply(.fresh())
        world.observation.vpcs["vpc-late"] = ObservedVPC(
            id: "vpc-late", cidr: .of("10.0.0.0/16"), tags: tags(.vpc, intent: intent))
        if watching { world.watch(.vpc, Self.intent) }
        return world
    }

    @Test func `a late twin that is empty and carries the very intent is taken away`() throws {
        let changeSet = Self.world().changeSet(for: .fresh())
        let change = try #require(changeSet.changes.first)
        #expect(changeSet.changes.count == 1 && change.decision == .delete && change.id == "vpc-late")
        #expect(change.address == .twin(of: .vpc, id: "vpc-late"))
        #expect(changeSet.calls.counts == ["DeleteVpc": 1] && !changeSet.isRefused)
    }

    @Test(arguments: [false, true])
    func `a twin that no lost call explains is reported and left alone`(_ isWatching: Bool) {
        let world = Self.world(watching: isWatching, intent: "another-1")
        let changeSet = world.changeSet(for: .fresh())
        #expect(changeSet.isEmpty && !changeSet.isRefused)
        #expect(changeSet.findings == ["warning stack.twins vpc"])
    }

    @Test func `a late twin that something lives in is reported and left alone`() {
        var world = Self.world()
        world.observation.subnets["subnet-foreign"] = ObservedSubnet(
            id: "subnet-foreign", vpc: "vpc-late", cidr: .of("10.0.0.0/24"), zone: "us-west-2a")
        let changeSet = world.changeSet(for: .fresh())
        #expect(changeSet.isEmpty && changeSet.findings == ["warning stack.twins vpc"])
    }

    @Test func `an object that was given up as gone and shows again is taken away`() {
        var world = Self.world(watching: false, intent: "another-1")
        world.watch(.vpc, "vpc-late")
        #expect(world.changeSet(for: .fresh()).changes.map(\.id) == ["vpc-late"])
    }

    @Test func `destroy takes all of them away`() {
        let changeSet = Self.world(watching: false).changeSet(destroying: .fresh())
        #expect(changeSet.changes.contains { $0.id == "vpc-late" && $0.decision == .delete })
    }

    @Test func `of two that the state does not know the one that is in use is ours`() {
        var world = World.empty
        world.apply(.fresh())
        let used = world.id(.vpc)
        // By its ID alone it would come first.
        world.observation.vpcs["vpc-0"] = ObservedVPC(id: "vpc-0", cidr: .of("10.0.0.0/16"), tags: Self.tags(.vpc))
        world.loseState()
        let ownership = Ownership(state: world.state, observation: world.observation)
        #expect(ownership.ids[.vpc] == used && ownership.twins[.vpc] == [used, "vpc-0"])
        #expect(world.observation.taggedVPC(stack: "prod", lineage: World.lineage) == used)
    }

    @Test func `a gateway that is attached comes before one that is not`() {
        var observation = World.empty.observation
        for (id, vpcs) in [("igw-a", []), ("igw-b", ["vpc-1"])] {
            observation.internetGateways[id] = ObservedInternetGateway(id: id, vpcs: vpcs)
        }
        #expect(observation.inUseFirst(["igw-a", "igw-b"]) == ["igw-b", "igw-a"])
        #expect(observation.isInUse("igw-b") && !observation.isInUse("igw-a"))
    }

    // MARK: In another VPC

    private static func stray(_ intent: String? = nil) -> World {
        var world = World.inhabited
        world.apply(.existing())
        world.observation.securityGroups["sg-stray"] = ObservedSecurityGroup(
            id: "sg-stray", vpc: "vpc-other", name: "prod-endpoints", tags: tags(.endpoints, intent: intent))
        return world
    }

    @Test func `what claims to be ours in another VPC is reported and left alone`() {
        let changeSet = Self.stray().changeSet(for: .existing())
        #expect(changeSet.isEmpty && !changeSet.isRefused)
        #expect(changeSet.findings == ["warning stack.stray sg-stray"])
    }

    @Test func `what claims to be ours in another VPC is taken away where a lost call explains it, and with the stack`()
    {
        var world = Self.stray(Self.intent)
        world.watch(.endpoints, Self.intent)
        #expect(world.changeSet(for: .existing()).changes.map(\.id) == ["sg-stray"])
        let destruction = Self.stray().changeSet(destroying: .existing())
        #expect(destruction.changes.contains { $0.id == "sg-stray" && $0.decision == .delete })
    }

    @Test func `another lineage in another VPC is somebody else's stack all the same`() {
        var world = World.inhabited
        var tags = Self.tags(.vpc)
        tags[SluiceTag.lineage] = "another"
        world.observation.vpcs["vpc-theirs"] = ObservedVPC(id: "vpc-theirs", cidr: .of("10.1.0.0/16"), tags: tags)
        let changeSet = world.changeSet(for: .existing())
        #expect(changeSet.isRefused && changeSet.findings == ["error stack.other-lineage vpc-theirs"])
    }
}
