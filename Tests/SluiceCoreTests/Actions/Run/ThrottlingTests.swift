import Testing

@testable import SluiceCore

/// The pace of calls: none before the first refusal, then no faster than EC2 takes them.
struct ThrottlingTests {
    /// As many calls of a few kinds as a graph may have, none of which waits for another.
    private static func actions(rules: Int, endpoints: Int, tags: Int) -> [Action] {
        let made = (0..<rules).map { number -> Action in
            let address = Address(rawValue: "securityGroup/g\(number)")
            let group = SecurityGroup(vpc: .id("vpc-1"), name: "\(number)", description: "", keepsDefaultEgress: true)
            let resource = Resource.securityGroup(group)
            return Action(
                address, .create(resource, tags: [:]), subjects: [.init(address, .create(resource, tags: [:]))])
        }
        let served = (0..<endpoints).map { number -> Action in
            let address = Address.endpoint("s\(number)")
            let resource = Resource.gatewayEndpoint(
                GatewayEndpoint(vpc: .id("vpc-1"), serviceName: "s\(number)", routeTables: []))
            return Action(
                address, .create(resource, tags: [:]), subjects: [.init(address, .create(resource, tags: [:]))])
        }
        let tagged = (0..<tags).map { number -> Action in
            let address = Address(rawValue: "subnet/private/z\(number)")
            return Action(address, .createTags([.id("subnet-\(number)")], ["a": "b"]), subjects: [])
        }
        return made + served + tagged
    }

    @Test(arguments: [(30, 6, 4), (60, 8, 0), (200, 6, 20), (400, 9, 200), (45, 0, 0)])
    func `the documented limits cost at most three requests for ten`(rules: Int, endpoints: Int, tags: Int) {
        let actions = Self.actions(rules: rules, endpoints: endpoints, tags: tags)
        var server = ThrottledServer(actions, .documented)
        server.play()
        #expect(server.run.isFinished && server.run.failures.isEmpty)
        #expect(Double(server.requestCount) <= 1.3 * Double(actions.count), "\(server.requestCount)")
    }

    @Test(arguments: [0.5, 0.9], 1...20)
    func `random refusals are outlasted, with hardly more requests than it takes`(share: Double, seed: Int) {
        let actions = Self.actions(rules: 150, endpoints: 6, tags: 10)
        var server = ThrottledServer(actions, .random(share, seed: UInt64(seed)))
        server.play()
        #expect(server.run.isFinished && server.run.failures.isEmpty, "\(server.run.failures)")
        let optimum = Double(actions.count) / (1 - share)
        #expect(Double(server.requestCount) <= 1.3 * optimum, "\(server.requestCount) for \(optimum)")
    }

    @Test func `nothing is held back before the first refusal`() {
        var settings = RunSettings()
        settings.parallelism = 256
        var run = Run(
            ActionGraph(Self.actions(rules: 0, endpoints: 12, tags: 0)),
            on: JournalFold(State(stack: "t", lineage: "1", region: "r")), run: "run", seed: 1, settings: settings)
        #expect(run.next(now: Timestamp(microseconds: 0)).count == 12)
    }

    @Test func `an action that is refused holds no other back`() throws {
        let actions = Self.actions(rules: 40, endpoints: 9, tags: 0)
        var server = ThrottledServer(actions, .documented)
        let started = server.now
        server.play()
        #expect(server.requests["CreateSecurityGroup"] == 40)
        // Forty calls, sixteen at a time, while five endpoints wait three seconds each and longer.
        #expect(try #require(server.lastSent["CreateSecurityGroup"]).since(started) < .seconds(2))
        #expect(try #require(server.lastSent["CreateVpcEndpoint"]).since(started) > .seconds(5))
    }

    @Test func `whoever watches is told what is waited for, and until when, once`() throws {
        var server = ThrottledServer(Self.actions(rules: 0, endpoints: 9, tags: 0), .documented)
        server.play()
        let waits = server.told.filter { $0.reason != .pace }
        #expect(!waits.isEmpty && Set(waits.map(\.action)).count == waits.count)
        #expect(waits.allSatisfy { $0.reason == .throttle && $0.cause.contains("RequestLimitExceeded") })
        #expect(try #require(waits.first).subjects.count == 1)
    }

    @Test func `whoever watches is told of each turn that a call waits for`() throws {
        var server = ThrottledServer(Self.actions(rules: 0, endpoints: 9, tags: 0), .documented)
        server.play()
        let turns = server.told.filter { $0.reason == .pace }
        // Four go at once; each of the others waits, and two never for the same moment.
        #expect(Set(turns.map(\.action)).count == 5 && Set(turns.map(\.until)).count == turns.count)
    }

    @Test func `the time that is expected is about the time that it takes`() {
        for (rules, endpoints) in [(0, 9), (70, 0), (120, 20), (3, 2)] {
            let actions = Self.actions(rules: rules, endpoints: endpoints, tags: 0)
            var server = ThrottledServer(actions, .documented)
            let started = server.now
            server.play()
            var changeSet = World.inhabited.changeSet(for: .existing())
            (changeSet.calls, changeSet.settlingTimes) = (ActionGraph(actions), SettlingTimes(.zero, .zero))
            let (expected, took) = (Forecast.duration(of: [changeSet]), server.now.since(started))
            #expect(expected / took > 0.8 && expected / took < 1.4, "\(rules), \(endpoints): \(expected), \(took)")
        }
    }

    @Test func `the pace is halved once for what was under way together, and grows with every success`() throws {
        var bucket = ThrottleBucket(ThrottleLimit(ofCall: "CreateSubnet"))
        let now = Timestamp(microseconds: 10_000_000)
        #expect(bucket.slot(now) == now && bucket.slot(now) == now)
        for _ in 0..<10 { bucket.refuse(sentAt: Timestamp(microseconds: 9_000_000), now) }
        #expect(bucket.rate == 2.5 && bucket.refusedSince == now)
        let slots = (0..<3).map { _ in bucket.slot(now) }
        #expect(zip(slots, slots.dropFirst()).allSatisfy { $1.since($0) == .milliseconds(400) })
        bucket.succeed()
        #expect(try #require(bucket.rate) == 2.75 && bucket.refusedSince == nil)
        for _ in 0..<200 { bucket.succeed() }
        let later = now.advanced(by: .seconds(60))
        bucket.refuse(sentAt: later, later.advanced(by: .seconds(1)))
        #expect(bucket.rate == 10)
    }
}
