import Testing

@testable import SluiceCore

/// Additions to what somebody else made that were carried out after their stack was gone: no tag says whose they are.
struct LateAdditionTests {
    private static let plan = Plan.existing(tables: ["rtb-1", "rtb-main"]).with {
        $0.endpoints.overrides["s3"] = .init(extend: true)
    }
    private static let member = EndpointMember(
        endpoint: .id("vpce-gateway"), member: .routeTable(.id("rtb-main")))
    private static let address = Address.member(ofEndpoint: "s3", member.member)

    /// A stack that came and went, and a table at somebody else's endpoint since then.
    private func world(isWatched: Bool = true, isThere: Bool = true) -> World {
        var world = World.inhabited
        world.addForeignGateway(tables: isThere ? ["rtb-1", "rtb-main"] : ["rtb-1"])
        if isWatched { world.watch(Self.address, "run-1", addition: .endpointMember(Self.member)) }
        return world
    }

    @Test func `destroy takes away what a lost call added after it`() {
        var world = world()
        let changeSet = world.destroy(Self.plan)
        #expect(changeSet[Self.address]?.decision == .delete)
        #expect(world.observation.endpoints["vpce-gateway"]?.routeTables == ["rtb-1"])
        #expect(world.state.resources.isEmpty && world.changeSet(destroying: Self.plan).isEmpty)
    }

    @Test func `apply takes it for its own where the plan wants it, and destroy takes it away then`() {
        var world = world()
        #expect(world.apply(Self.plan)[Self.address]?.decision == .record)
        #expect(world.state.resources[Self.address]?.origin == .created)
        #expect(world.changeSet(for: Self.plan).isEmpty)
        world.destroy(Self.plan)
        #expect(world.observation.endpoints["vpce-gateway"]?.routeTables == ["rtb-1"])
    }

    @Test func `without a lost call it is its owner's`() {
        #expect(world(isWatched: false).changeSet(destroying: Self.plan)[Self.address] == nil)
    }

    @Test func `what has not come is waited for in silence`() {
        #expect(world(isThere: false).changeSet(destroying: Self.plan).isEmpty)
    }
}
