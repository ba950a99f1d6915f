import AWS
public import SluiceCore

extension Engine {
    /// Looks at everything in the Region that carries a stack's name, of whatever state.
    public func stack(named name: String, in region: String) async throws(ObservationError) -> Observation {
        try await Observer(ec2: ec2, sts: sts).observe(stack: name, in: region)
    }

    /// The state of a plan's stack by what the account says: tags, and what the plan makes of the rest.
    ///
    /// Changes nothing. What the plan uses of others' is in it, and what it would change is as it was found.
    ///
    /// - Parameters:
    ///   - found: what carries the stack's name.
    ///   - lineage: which state's objects.
    public func rebuiltState(
        of plan: Plan, lineage: String, from found: Observation, settings: RunSettings = RunSettings()
    ) async throws(ObservationError) -> State {
        let state = State(rebuilding: plan.name, lineage: lineage, from: found, userTags: plan.tags)
        let proposal = try await propose(.apply, plan, on: JournalFold(state), settings: settings)
        return state.recording(proposal.changeSet)
    }
}
