import OrderedCollections

/// Compares what is wanted with what is there, and gives one ``Change`` for each object that differs.
public struct Comparison {
    let plan: Plan
    let state: State
    let index: ObservationIndex
    let ownership: Ownership
    let desired: DesiredGraph
    /// Whether what a former proxy needed goes too; see ``superseded``.
    let isFinish: Bool
    /// Our addresses by ID: how an observed reference reads in our words.
    let addresses: [String: Address]
    /// What is ours by its tags or by the state, and no object of the desired graph.
    let unplanned: [Address]

    /// Compares a graph with the account, by what the state and the tags say is ours.
    public init(
        plan: Plan, state: State, observation: Observation, desired: DesiredGraph, isFinish: Bool = false
    ) {
        let index = ObservationIndex(observation)
        let ownership = Ownership(state: state, index: index, home: plan.network.home)
        self.init(
            plan: plan, state: state, index: index, ownership: ownership, desired: desired, isFinish: isFinish)
    }

    /// - Parameter ownership: of `state` and what `index` looked up in.
    init(
        plan: Plan, state: State, index: ObservationIndex, ownership: Ownership, desired: DesiredGraph,
        isFinish: Bool = false
    ) {
        self.plan = plan
        self.isFinish = isFinish
        self.state = state
        self.desired = desired
        self.index = index
        self.ownership = ownership
        addresses = ownership.addresses
        let adopted = state.resources.lazy.filter { $0.value.origin == .adopted && ownership.ids[$0.key] == nil }
        unplanned = (Array(ownership.ids.keys) + adopted.map(\.key)).filter { desired.objects[$0] == nil }
    }

    var observation: Observation { index.observation }

    /// Every change, those that make something first, in the order of the desired graph.
    public var changes: [Change] {
        let wanted = desired.objects.filter { desired.refusals[$0.key] == nil }
            .compactMap { address, resource in change(of: address, to: resource) }
        let deletions = deletions(keeping: Set(superseded).union(desired.adoptions.keys).union(desired.refusals.keys))
        return refusals + adoptions + withReplacedDependants(wanted, deletions) + deletions + lateTwins
    }

    func resolve(_ target: Target) -> String? { target.id(among: ownership.ids) }

    /// The object at an address as it is, in our own words.
    func observed(_ address: Address, like wanted: Resource) -> ObservedResource? {
        // Closures that took the whole comparison along would copy it for every object.
        let ids = ownership.ids
        guard
            var found = index.resource(
                at: address, id: ids[address], like: wanted, resolve: { target in target.id(among: ids) })
        else { return nil }
        found.resource = inOurWords(found.resource)
        return found
    }

    func inOurWords(_ resource: Resource) -> Resource {
        let addresses = addresses
        return resource.mapTargets { target in
            guard case .id(let id) = target, let address = addresses[id] else { return target }
            return .address(address)
        }
    }

    // MARK: Objects that are wanted

    private var adoptions: [Change] {
        desired.adoptions.compactMap { address, adoption in
            let known = state.resources[address]
            let additions = adoption.additions.filter { addition in
                desired.objects[addition].map { observed(addition, like: $0) == nil } ?? false
            }
            if known?.origin == .adopted, known?.id == adoption.id, additions.isEmpty { return nil }
            return Change(
                address, additions.isEmpty ? .adopt : .extend, reason: adoption.reason(adding: additions.count),
                id: adoption.id, current: adoption.resource, wanted: adoption.resource)
        }
    }

    private var refusals: [Change] {
        desired.refusals.map { address, reason in
            Change(address, .refuse, reason: reason, wanted: desired.objects[address])
        }
    }

    private func change(of address: Address, to wanted: Resource) -> Change? {
        let tags = plan.tags(for: address, lineage: state.lineage)
        guard let found = observed(address, like: wanted) else {
            return Change(address, .create, reason: reasonToCreate(address), wanted: wanted, tags: tags)
        }
        let change = Change(
            address, .update, reason: "", fields: fields(from: found.resource, to: wanted), id: found.id,
            current: found.resource, wanted: wanted, tags: tags,
            tagsToSet: tags.filter { found.tags[$0.key] != $0.value },
            tagsToRemove: surplusTags(address, keeping: tags, present: found.tags))
        return decide(change, found)
    }

    private func decide(_ change: Change, _ found: ObservedResource) -> Change? {
        var change = change
        let isBroken = observation.endpoints[found.id]?.isBroken ?? false
        if isBroken || change.fields.contains(where: { !(change.wanted?.updatable.contains($0.name) ?? true) }) {
            change.decision = .replace
        }
        if let endpoint = observation.endpoints[found.id], isBroken {
            change.reason = "the endpoint is \(endpoint.state.text)" + (endpoint.lastError.map { ": \($0)" } ?? "")
            return change
        }
        if !change.fields.isEmpty || !change.tagsToSet.isEmpty || !change.tagsToRemove.isEmpty {
            change.reason = reasonToUpdate(change)
            return change
        }
        return unrecorded(change)
    }

    /// As it should be, but the state does not know it, or knows it under another ID.
    private func unrecorded(_ change: Change) -> Change? {
        guard state.resources[change.address]?.id != change.id else { return nil }
        var change = change
        change.decision = .record
        change.reason = state.resources[change.address] == nil ? "found by tag" : "it has a new ID"
        return change
    }

    private func fields(from current: Resource, to wanted: Resource) -> [Change.Field] {
        guard current != wanted else { return [] }
        let (old, new) = (current.properties, wanted.properties)
        return OrderedSet(new.keys).union(old.keys).compactMap { name in
            old[name] == new[name] ? nil : Change.Field(name, from: old[name], to: new[name])
        }
    }

    private func surplusTags(
        _ address: Address, keeping tags: OrderedDictionary<String, String>, present: [String: String]
    ) -> [String] {
        (state.resources[address]?.tags ?? [:]).filter { tags[$0.key] == nil && present[$0.key] == $0.value }.map(\.key)
    }

    private func reasonToCreate(_ address: Address) -> String {
        guard let known = state.resources[address], !known.resource.kind.isUnmarkedAddition else {
            return "not there yet"
        }
        return "\(known.id) is gone: deleted outside sluice"
    }

    /// Whether the plan moved or the world did: what the state last set tells.
    private func reasonToUpdate(_ change: Change) -> String {
        guard let known = state.resources[change.address] else { return "found by tag, and it differs" }
        if change.fields.isEmpty {
            let isPlanned =
                known.tags.contains { change.tags[$0.key] != $0.value } || known.tags.count < change.tags.count
            return isPlanned ? "the plan's tags changed" : "tags changed outside sluice"
        }
        return known.resource == change.wanted ? "changed outside sluice" : "the plan changed"
    }
}

extension DesiredGraph.Adoption {
    fileprivate func reason(adding count: Int) -> String {
        count == 0
            ? reason : "\(reason); the plan adds \(count == 1 ? "what is missing" : "\(count) things that are missing")"
    }
}

extension ObservedEndpoint {
    /// Whether it will never serve: EC2 offers no way out of these states but to make it anew.
    var isBroken: Bool {
        guard case .other(let text) = state else { return false }
        return ["rejected", "failed", "expired"].contains(text.lowercased())
    }
}
