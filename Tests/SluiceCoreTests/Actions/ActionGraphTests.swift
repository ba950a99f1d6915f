import SeededRandom
import Testing

@testable import SluiceCore

struct ActionGraphTests {
    private func action(_ name: String, after: [String] = []) -> Action {
        var action = Action(Address(rawValue: name), .enableDNSHostnames(.id("vpc-1")), subjects: [])
        action.id = Action.ID(rawValue: name)
        action.after = after.map { .init(Action.ID(rawValue: $0)) }
        return action
    }

    private func names(_ graph: ActionGraph) -> [String] { graph.actions.keys.map(\.rawValue) }

    @Test func `every call comes after what it waits for, equals by name`() {
        let graph = ActionGraph([
            action("d", after: ["b", "c"]), action("c", after: ["a"]), action("b", after: ["a"]), action("e"),
            action("a"),
        ])
        #expect(names(graph) == ["a", "e", "b", "c", "d"])
    }

    @Test func `waiting for a call that is not in the list is waiting for nothing`() {
        let graph = ActionGraph([action("a", after: ["elsewhere"])])
        #expect(graph.actions.values.first?.after == [])
    }

    @Test func `waiting twice for one call is waiting once`() {
        var twice = action("b", after: ["a"])
        twice.after.append(.init(Action.ID(rawValue: "a"), until: .settled))
        #expect(names(ActionGraph([twice, action("a")])) == ["a", "b"])
    }

    @Test func `the longest path counts the calls of the longest chain`() {
        #expect(ActionGraph().longestPath == 0)
        #expect(ActionGraph([action("a"), action("b")]).longestPath == 1)
        let chain = [action("a"), action("b", after: ["a"]), action("c", after: ["b"]), action("d", after: ["a"])]
        #expect(ActionGraph(chain).longestPath == 3)
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `the order of the input does not matter`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let calls = Array(World.empty.changeSet(for: .fresh()).calls.actions.values)
        #expect(ActionGraph(calls.shuffled(using: &generator)) == ActionGraph(calls))
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `the order of the changes does not matter`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        var world = World.inhabited
        world.apply(.existing())
        for changeSet in [
            World.empty.changeSet(for: .fresh()), World.inhabited.changeSet(for: .existing()),
            world.changeSet(destroying: .existing()),
        ] {
            let shuffled = ActionGraph(compiling: changeSet.changes.shuffled(using: &generator))
            #expect(shuffled.actions.values.map(\.withoutOrder) == changeSet.calls.actions.values.map(\.withoutOrder))
        }
    }

    /// From any plan to any other, and away: the calls have an order, and every call comes after what it waits for.
    ///
    /// A circle would trap, and a call in the wrong place would fail in the world.
    @Test(arguments: 1...150 as ClosedRange<UInt64>)
    func `every way from one plan to another has an order`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        var world = Bool.random(using: &generator) ? World.empty : .inhabited
        let before = world.observation
        let isFresh = before.vpcs.isEmpty
        var plan = Plan.random(fresh: isFresh, using: &generator)
        for _ in 0..<3 {
            plan = .random(fresh: isFresh, using: &generator)
            let changeSet = world.apply(plan, seed: seed)
            expectOrder(changeSet.calls)
            let rest = world.changeSet(for: plan)
            #expect(rest.isEmpty, "\(rest.decisions)")
        }
        expectOrder(world.destroy(plan, seed: seed).calls)
        #expect(world.observation == before)
    }

    private func expectOrder(_ graph: ActionGraph) {
        for (position, action) in graph.actions.values.enumerated() {
            for dependency in action.after {
                let earlier = graph.actions.index(forKey: dependency.action)
                #expect(earlier.map { $0 < position } == true, "\(action.id) waits for \(dependency.action)")
            }
        }
    }
}

extension Action {
    /// What the order of the input may change: in which order several dependencies and companions are named.
    fileprivate var withoutOrder: Action {
        var action = self
        action.after.sort { $0.action < $1.action }
        action.subjects.sort { $0.address < $1.address }
        return action
    }
}
