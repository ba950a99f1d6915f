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
        // By number from here on: the IDs are long, and every call is asked for several times.
        var waiting = OrderedDictionary(unsorted.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var dependants = [[Int]](repeating: [], count: waiting.count)
        var missing = [Int](repeating: 0, count: waiting.count)
        for number in waiting.values.indices {
            let needed = waiting.values[number].after.map { waiting.index(forKey: $0.action) }
            if needed.contains(nil) {
                let after = zip(waiting.values[number].after, needed).filter { $1 != nil }.map(\.0)
                waiting.values[number].after = after
            }
            for other in Set(needed.compactMap(\.self)) {
                missing[number] += 1
                dependants[other].append(number)
            }
        }
        actions.reserveCapacity(waiting.count)
        var ready = missing.indices.filter { missing[$0] == 0 }
        while !ready.isEmpty {
            ready.sort { waiting.keys[$0] < waiting.keys[$1] }
            var next: [Int] = []
            for number in ready {
                actions[waiting.keys[number]] = waiting.values[number]
                for dependant in dependants[number] {
                    missing[dependant] -= 1
                    if missing[dependant] == 0 { next.append(dependant) }
                }
            }
            ready = next
        }
        precondition(actions.count == waiting.count, "the calls of a change set wait for each other in a circle")
    }

    /// Whether there is nothing to send.
    public var isEmpty: Bool { actions.isEmpty }

    /// How many calls of each name.
    public var counts: [String: Int] { actions.values.reduce(into: [:]) { $0[$1.call.name, default: 0] += 1 } }

    /// The number of calls in the longest chain: what latency is paid for.
    public var longestPath: Int {
        var depths: [Int] = []
        depths.reserveCapacity(actions.count)
        for action in actions.values {
            let before = action.after.compactMap { actions.index(forKey: $0.action) }
            depths.append(1 + (before.map { depths[$0] }.max() ?? 0))
        }
        return depths.max() ?? 0
    }
}
