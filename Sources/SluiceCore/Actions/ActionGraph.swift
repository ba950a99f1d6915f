public import OrderedCollections

/// The calls that a set of changes compiles to, each after what it needs.
public struct ActionGraph: Hashable, Sendable {
    /// In an order in which every call comes after those that it waits for.
    public private(set) var actions: OrderedDictionary<Action.ID, Action> = [:]

    /// No calls at all.
    public init() {}

    /// Sorts the calls by their dependencies, and by ID among equals, so that one plan always gives one list.
    ///
    /// Dependencies on calls that are not in the list are dropped: what they stand for is there already.
    init(_ unsorted: [Action]) {
        let known = Set(unsorted.map(\.id))
        let connected = unsorted.map { action in
            var action = action
            action.after.removeAll { !known.contains($0.action) }
            return action
        }
        let waiting = Dictionary(connected.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var dependants: [Action.ID: [Action.ID]] = [:]
        var missing: [Action.ID: Int] = [:]
        for action in waiting.values {
            let needed = Set(action.after.map(\.action))
            missing[action.id] = needed.count
            for id in needed { dependants[id, default: []].append(action.id) }
        }
        var ready = waiting.keys.filter { missing[$0] == 0 }.sorted()
        while !ready.isEmpty {
            var next: [Action.ID] = []
            for id in ready {
                actions[id] = waiting[id]
                for dependant in dependants[id] ?? [] {
                    missing[dependant, default: 0] -= 1
                    if missing[dependant] == 0 { next.append(dependant) }
                }
            }
            ready = next.sorted()
        }
        precondition(actions.count == waiting.count, "the calls of a change set wait for each other in a circle")
    }

    /// Whether there is nothing to send.
    public var isEmpty: Bool { actions.isEmpty }

    /// How many calls of each name.
    public var counts: [String: Int] { actions.values.reduce(into: [:]) { $0[$1.call.name, default: 0] += 1 } }

    /// The number of calls in the longest chain: what latency is paid for.
    public var longestPath: Int {
        var depths: [Action.ID: Int] = [:]
        for action in actions.values {
            depths[action.id] = 1 + (action.after.compactMap { depths[$0.action] }.max() ?? 0)
        }
        return depths.values.max() ?? 0
    }
}
