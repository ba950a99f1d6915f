import Testing

@testable import SluiceCore

struct ConvergenceTests {
    /// Plans, each with the world that it is for.
    enum Case: String, CaseIterable, CustomTestStringConvertible {
        case fresh1, fresh2, fresh3, freshWithoutPublic, freshWithTwoPublic, freshWithRoutes
        case existing, existingComponents, existingOneSubnet

        var testDescription: String { rawValue }

        var plan: Plan {
            switch self {
            case .fresh1: .fresh(zones: 1)
            case .fresh2: .fresh(zones: 2)
            case .fresh3: .fresh(zones: 3)
            case .freshWithoutPublic: .fresh(publicSubnets: 0)
            case .freshWithTwoPublic: .fresh(publicSubnets: 2)
            case .freshWithRoutes:
                .fresh(routes: [
                    .init(to: .of("10.9.0.0/16"), via: "tgw-1"), .init(to: .of("10.8.0.0/16"), via: "pcx-1"),
                ])
            case .existing: .existing()
            case .existingComponents:
                Plan.existing().with { $0.endpoints.callers = .components }
            case .existingOneSubnet: .existing(subnets: ["subnet-2"])
            }
        }

        var world: World {
            if case .existing = plan.network { .inhabited } else { .empty }
        }
    }

    @Test(arguments: Case.allCases, 1...6 as ClosedRange<UInt64>)
    func `what was applied needs no second apply, and goes without a trace`(_ example: Case, seed: UInt64) {
        var world = example.world
        let before = world.observation
        let plan = example.plan

        let first = world.apply(plan, seed: seed)
        #expect(!first.isEmpty && first.diagnostics.isEmpty)
        let second = world.changeSet(for: plan)
        #expect(second.isEmpty, "\(second.changes)")
        #expect(second.calls.isEmpty && second.diagnostics.isEmpty)

        world.destroy(plan, seed: seed)
        #expect(world.observation == before)
        #expect(world.state.resources.isEmpty)
        #expect(world.changeSet(destroying: plan).isEmpty)
    }

    @Test(arguments: Case.allCases)
    func `a stack whose state is lost is found by its tags`(_ example: Case) {
        var world = example.world
        let plan = example.plan
        world.apply(plan)
        let resources = world.state.resources.mapValues(\.resource)
        world.loseState()

        let recovery = world.apply(plan)
        #expect(recovery.calls.isEmpty)
        #expect(recovery.changes.allSatisfy { $0.decision == .record && $0.reason == "found by tag" })
        #expect(world.state.resources.mapValues(\.resource) == resources)
        #expect(world.changeSet(for: plan).isEmpty)
    }

    @Test(arguments: Case.allCases, 1...6 as ClosedRange<UInt64>)
    func `a stack whose state is lost can be taken away`(_ example: Case, seed: UInt64) {
        var world = example.world
        let before = world.observation
        world.apply(example.plan)
        world.loseState()

        world.destroy(example.plan, seed: seed)
        #expect(world.observation == before)
        #expect(world.state.resources.isEmpty)
    }

    @Test(arguments: Case.allCases)
    func `every object is in the state once, under the tag of its address`(_ example: Case) {
        var world = example.world
        world.apply(example.plan)
        let objects = world.observation.taggedObjects.filter { $0.tags[SluiceTag.lineage] == World.lineage }
        for object in objects {
            let address = Address(rawValue: object.tags[SluiceTag.address] ?? "")
            #expect(world.state.resources[address]?.id == object.id)
        }
        let taggable: Set<ResourceKind> = [.vpc, .subnet, .routeTable, .internetGateway, .securityGroup, .endpoint]
        let kept = world.state.resources.keys.filter { $0.kind.map(taggable.contains) ?? false }
        #expect(kept.count == objects.count)
    }

    @Test(arguments: Case.allCases)
    func `the proxy-egress group is left with no more than it needs`(_ example: Case) {
        var world = example.world
        world.apply(example.plan)
        let rules = ObservationIndex(world.observation).rules(of: world.id(.proxyEgress))
        #expect(
            Set(rules.map(\.text)) == [
                "egress tcp 80 to 10.0.0.254/32", "egress tcp 443 to 10.0.0.254/32",
                "egress tcp 443 to \(world.id(.endpoints))", "egress tcp 443 to pl-s3",
            ])
    }
}
