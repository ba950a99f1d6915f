import OrderedCollections
import SeededRandom
import Testing

@testable import SluiceCore

/// A state that is lost, and made anew from what the account says.
struct StateRebuildingTests {
    /// What the state says but for when things were made, which nothing is decided by once they are seen.
    private func timeless(_ state: State) -> [Address: StateEntry] {
        state.resources.mapValues {
            var entry = $0
            entry.created = nil
            return entry
        }
    }

    private func rebuilt(_ world: World, _ plan: Plan) -> State {
        State(rebuilding: "prod", lineage: World.lineage, from: world.observation, userTags: plan.tags)
    }

    @Test(arguments: ConvergenceTests.Case.allCases, 1...4 as ClosedRange<UInt64>)
    func `is what was lost, once the plan was read`(_ example: ConvergenceTests.Case, seed: UInt64) {
        var world = example.world
        world.apply(example.plan, seed: seed)
        let state = rebuilt(world, example.plan)
        let changeSet = ChangeSet(plan: example.plan, state: state, observation: world.observation)
        #expect(changeSet.calls.isEmpty)
        let whole = state.recording(changeSet)
        #expect(timeless(whole) == timeless(world.state))
        #expect(ChangeSet(plan: example.plan, state: whole, observation: world.observation).isEmpty)
    }

    @Test(arguments: [true, false], 1...40 as ClosedRange<UInt64>)
    func `is what was lost for any plan`(isFresh: Bool, seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        var world = isFresh ? World.empty : World.inhabited
        let plan = Plan.random(fresh: isFresh, using: &generator)
        guard !world.changeSet(for: plan).isRefused else { return }
        world.apply(plan, seed: seed)
        let state = rebuilt(world, plan)
        let whole = state.recording(ChangeSet(plan: plan, state: state, observation: world.observation))
        #expect(timeless(whole) == timeless(world.state))
        #expect(whole.outputs == State.Outputs(world.state, world.changeSet(for: plan).network))
    }

    @Test func `without the plan lacks nothing but routes and what was adopted`() {
        var world = World.inhabited
        world.addForeignGateway(tables: ["rtb-1"])
        world.apply(.existing())
        let missing = Set(world.state.resources.keys).subtracting(rebuilt(world, .existing()).resources.keys)
        #expect(missing == [.endpoint("s3")])
        var fresh = World.empty
        fresh.apply(.fresh())
        let gone = Set(fresh.state.resources.keys).subtracting(rebuilt(fresh, .fresh()).resources.keys)
        #expect(gone.allSatisfy { $0.kind == .route } && !gone.isEmpty)
    }

    @Test func `takes no tag of somebody's for one of ours`() {
        var world = World.inhabited
        let plan = Plan.existing().with { $0.tags = ["team": "platform"] }
        world.apply(plan)
        let group = world.id(.proxyEgress)
        world.observation.securityGroups[group]?.tags["cost"] = "4711"
        #expect(rebuilt(world, plan).resources[.proxyEgress]?.tags == world.state.resources[.proxyEgress]?.tags)
        #expect(rebuilt(world, .existing()).resources[.proxyEgress]?.tags["team"] == nil)
    }

    @Test func `leaves the objects of other states out, and lists them`() {
        var world = World.inhabited
        world.apply(.existing())
        world.addGroup(
            "sg-other",
            tags: ["sluice:stack": "prod", "sluice:lineage": "beef", "sluice:address": "securityGroup/endpoints"])
        world.addGroup("sg-cut", tags: ["sluice:stack": "prod"])
        #expect(rebuilt(world, .existing()).resources[.endpoints]?.id == world.id(.endpoints))
        let lineages = world.observation.lineages(of: "prod")
        #expect(lineages.map(\.lineage) == ["", World.lineage, "beef"])
        #expect(lineages[1].counts[.endpoint] == 6 && lineages[1].counts[.securityGroup] == 2)
        #expect(lineages[2].text == "beef: 1 object in vpc-1")
    }

    @Test(arguments: ConvergenceTests.Case.allCases)
    func `is enough to take the stack away without its plan`(_ example: ConvergenceTests.Case) {
        var world = example.world
        let before = world.observation
        world.apply(example.plan)
        let state = rebuilt(world, example.plan)
        world.take(state)
        world.destroy(Plan(takingAway: state), seed: 3)
        #expect(world.observation == before)
        #expect(world.state.resources.isEmpty)
    }

    @Test func `another state's objects do not keep a chosen lineage from going`() {
        var world = World.inhabited
        world.apply(.existing())
        world.addGroup(
            "sg-other",
            tags: ["sluice:stack": "prod", "sluice:lineage": "beef", "sluice:address": "securityGroup/endpoints"])
        let state = rebuilt(world, .existing())
        let plan = Plan(takingAway: state)
        #expect(ChangeSet(destroying: plan, state: state, observation: world.observation).isRefused)
        let chosen = ChangeSet(
            destroying: plan, state: state, observation: world.observation, isLineageChosen: true)
        #expect(!chosen.isRefused && !chosen.changes.contains { $0.id == "sg-other" })
    }
}
