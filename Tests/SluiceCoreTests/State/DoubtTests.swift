import Testing

@testable import SluiceCore

/// What was made a short while ago and is not shown is more likely not shown yet than gone.
struct DoubtTests {
    private static let visibility = Duration.seconds(300)

    private static func world() -> World {
        var world = World.empty
        world.apply(.fresh())
        return world
    }

    private func doubts(
        _ world: World, age: Duration, deleting: Set<Address> = [], isDestroy: Bool = false
    ) throws -> [Doubt] {
        let created = try #require(world.state.resources[.vpc]?.created)
        return world.state.doubts(
            about: world.observation, now: created.advanced(by: age), visibility: Self.visibility, deleting: deleting,
            isDestroy: isDestroy)
    }

    @Test func `what is shown is not doubted`() throws {
        #expect(try doubts(Self.world(), age: .seconds(1)).isEmpty)
    }

    @Test func `a VPC that is not shown is gravely doubted for five minutes`() throws {
        var world = Self.world()
        let id = world.id(.vpc)
        world.observation.vpcs[id] = nil
        let doubt = try #require(try doubts(world, age: .seconds(1)).first { $0.address == .vpc })
        #expect(doubt.isGrave && doubt.id == id)
        #expect(doubt.until == world.state.resources[.vpc]?.created?.advanced(by: Self.visibility))
        #expect(try doubts(world, age: .seconds(400)).isEmpty)
    }

    @Test func `what EC2 would not make twice is doubted for a moment only`() throws {
        var world = Self.world()
        world.observation.securityGroups[world.id(.proxyEgress)] = nil
        world.observation.endpoints[world.id(.endpoint("kms"))] = nil
        let doubts = try doubts(world, age: .seconds(1))
        let addresses = doubts.map(\.address)
        #expect(addresses.contains(.proxyEgress) && addresses.contains(.endpoint("kms")))
        #expect(doubts.allSatisfy { !$0.isGrave })
    }

    @Test func `what a destroy would leave behind is gravely doubted, whatever it is`() throws {
        var world = Self.world()
        world.observation.securityGroups[world.id(.proxyEgress)] = nil
        world.observation.endpoints[world.id(.endpoint("kms"))] = nil
        let doubts = try doubts(world, age: .seconds(1), isDestroy: true).filter(\.isGrave).map(\.address)
        #expect(doubts == [.endpoint("kms"), .proxyEgress])
    }

    @Test func `what was added to something of somebody else's is gravely doubted by a destroy`() throws {
        var world = World.inhabited
        world.addForeignGateway(tables: ["rtb-1"])
        world.apply(
            .existing(tables: ["rtb-1", "rtb-main"]).with { $0.endpoints.overrides["s3"] = .init(extend: true) })
        world.observation.endpoints["vpce-gateway"]?.routeTables = ["rtb-1"]
        let address = Address.member(ofEndpoint: "s3", .routeTable(.id("rtb-main")))
        let created = try #require(world.state.resources[address]?.created)
        let doubts = world.state.doubts(
            about: world.observation, now: created.advanced(by: .seconds(1)), visibility: Self.visibility,
            isDestroy: true)
        #expect(doubts.map(\.address) == [address] && doubts[0].isGrave)
    }

    @Test func `a call of ours that was to take it away explains that it is not shown`() throws {
        var world = Self.world()
        world.observation.vpcs[world.id(.vpc)] = nil
        let doubt = try doubts(world, age: .seconds(1), deleting: [.vpc]).first { $0.address == .vpc }
        #expect(doubt?.isGrave == false)
    }

    @Test func `an endpoint that says itself that it is going is not doubted`() throws {
        var world = Self.world()
        world.observation.endpoints[world.id(.endpoint("kms"))]?.state = .deleting
        #expect(try doubts(world, age: .seconds(1)).isEmpty)
    }
}
