/// Whether an object that is there may come into the state under an address, without a call that changes it.
///
/// What carries our own tags is ours again. Everything else is somebody's: it is taken only where the plan would use
/// it as it is, and from then on it is never changed and never deleted.
public struct ImportCheck: Sendable {
    /// What comes of it.
    public enum Outcome: Hashable, Sendable {
        /// The state is to say this.
        case entry(StateEntry)
        /// The state says so already.
        case known(StateEntry)
        /// It may not, and why.
        case refused(Diagnostic)
    }

    let plan: Plan
    let state: State
    let index: ObservationIndex
    private let desired: DesiredGraph

    /// Holds a plan and a state against what was seen.
    public init(plan: Plan, state: State, observation: Observation) {
        self.plan = plan
        self.state = state
        index = ObservationIndex(observation)
        desired = DesiredGraph(plan: plan, observation: observation, current: state)
    }

    /// What the state is to tell scripts of the network, now that something of the stack is in it.
    public var network: ChangeSet.NetworkFacts { ChangeSet.NetworkFacts(desired) }

    /// What comes of the object of this ID at this address.
    public func outcome(_ id: String, as address: Address) -> Outcome {
        let known = Set(desired.objects.keys).union(desired.adoptions.keys).union(desired.refusals.keys)
        guard known.contains(address) else { return .refused(unknown(address, among: known)) }
        guard let found = index.taggedResource(id) else { return .refused(notThere(id, address)) }
        guard found.kind == address.kind else { return .refused(wrongKind(found.kind, id, address)) }
        if let entry = state.resources[address] {
            return entry.id == id ? .known(entry) : .refused(taken(entry.id, address))
        }
        if let other = state.addresses[id] { return .refused(elsewhere(other, id, address)) }
        return outcome(found, id, address)
    }

    private func outcome(_ found: Resource, _ id: String, _ address: Address) -> Outcome {
        let tags = index.observation.tags(of: id)
        if let stack = tags[SluiceTag.stack] {
            return isOurs(tags, address)
                ? .entry(ours(id, address)) : .refused(strange(stack, tags, id, address))
        }
        guard let adoption = desired.adoptions[address], adoption.id == id else {
            return .refused(unfit(found, id, address, desired))
        }
        return .entry(StateEntry(id: id, origin: .adopted, resource: adoption.resource))
    }

    private func isOurs(_ tags: [String: String], _ address: Address) -> Bool {
        tags[SluiceTag.stack] == state.stack && tags[SluiceTag.lineage] == state.lineage
            && tags[SluiceTag.address] == address.rawValue
    }

    /// As a rebuilt state would have it.
    private func ours(_ id: String, _ address: Address) -> StateEntry {
        let rebuilt = State(
            rebuilding: state.stack, lineage: state.lineage, from: index.observation, userTags: plan.tags)
        guard let entry = rebuilt.resources[address], entry.id == id else {
            preconditionFailure("\(id) carries the tags of \(address), and was not found by them")
        }
        return entry
    }
}
