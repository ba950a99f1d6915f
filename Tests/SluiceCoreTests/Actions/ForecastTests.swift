import Testing

@testable import SluiceCore

/// How long calls would take, if EC2 is as it is documented.
struct ForecastTests {
    private static func seconds(_ changeSets: ChangeSet...) -> Double {
        ChangeSet.expectedTime(of: changeSets) / .seconds(1)
    }

    private static let s3Alone = Plan.existing().with { $0.endpoints.services = ["s3"] }

    @Test func `what nothing holds back takes the longest chain, a look before it and one after`() {
        let changeSet = World.inhabited.changeSet(for: Self.s3Alone)
        #expect(changeSet.estimate.longestPath == 2)
        #expect(Self.seconds(changeSet) == 0.4)
    }

    @Test func `an interface endpoint takes EC2's own minute`() {
        let kms = Plan.existing().with { $0.endpoints.services = ["kms"] }
        let changeSet = World.inhabited.changeSet(for: kms)
        #expect(Self.seconds(changeSet) == 60.0 + Double(changeSet.estimate.longestPath + 2) / 10)
    }

    @Test func `more endpoints than EC2 takes at once wait for their turn`() {
        // Four at once, and then one every 3.3 s at best; sluice begins at half of that pace.
        let six = Self.seconds(World.inhabited.changeSet(for: .existing()))
        #expect(six > 60.5 + 2 / 0.3 && six < 60.5 + 2 / 0.15 + 1, "\(six)")
    }

    @Test func `stacks in one place share what EC2 takes there, and those elsewhere do not`() {
        let one = World.inhabited.changeSet(for: .existing())
        var elsewhere = one
        elsewhere.region = "eu-central-1"
        let (alone, together) = (Self.seconds(one), Self.seconds(one, one, one))
        #expect(Self.seconds(one, elsewhere) == alone)
        #expect(together > alone + 12 / 0.3 - 10, "\(alone), \(together)")
    }

    @Test func `a hundred calls of a kind go at five a second once fifty are sent`() {
        var changeSet = World.inhabited.changeSet(for: Self.s3Alone)
        let actions = (0..<100).map { number in
            Action(.subnet(.private, "zone-\(number)"), .createTags([.id("subnet-\(number)")], [:]), subjects: [])
        }
        changeSet.calls = ActionGraph(actions)
        #expect(Self.seconds(changeSet) == 0.3)
        changeSet.calls = ActionGraph(
            actions.map { action in
                var action = action
                action.call = .replaceRoute(
                    Route(routeTable: .id("rtb-1"), destination: .of("10.9.0.0/16"), via: .id("tgw-1")))
                return action
            })
        let took = Self.seconds(changeSet)
        #expect(took > 50 / 5 && took < 50 / 2.5 + 2, "\(took)")
    }

    @Test func `a destroy waits for the interfaces of its endpoints before groups and subnets can go`() {
        var world = World.empty
        world.apply(.fresh())
        let changeSet = world.changeSet(destroying: .fresh())
        let took = Self.seconds(changeSet)
        #expect(took > 20.5 && took < 22, "\(took)")
        var patient = changeSet
        patient.settlingTimes.deletion = .seconds(120)
        #expect(abs(Self.seconds(patient) - took - 100) < 0.001)
        var gateway = World.inhabited
        gateway.apply(Self.s3Alone)
        #expect(Self.seconds(gateway.changeSet(destroying: Self.s3Alone)) < 1)
    }

    @Test func `nothing to do is one look`() {
        var world = World.inhabited
        world.apply(.existing())
        #expect(Self.seconds(world.changeSet(for: .existing())) == 0.1)
        #expect(ChangeSet.expectedTime(of: []) == .milliseconds(100))
    }
}
