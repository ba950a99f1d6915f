import AWS
public import SluiceCore

extension Engine {
    /// Looks whether an object may come into the state under an address, and what the state is then.
    ///
    /// Changes nothing, in the account or in a store.
    ///
    /// - Returns: what came of it, the network that the object is in, and who asked.
    public func importing(
        _ id: String, as address: Address, of plan: Plan, into state: State, settings: RunSettings = RunSettings()
    ) async throws(ObservationError) -> (
        outcome: ImportCheck.Outcome, network: ChangeSet.NetworkFacts, identity: Observation.Identity
    ) {
        let observation = try await look(at: plan, for: .apply, JournalFold(state), settings) { _ in }.observation
        let check = ImportCheck(plan: plan, state: state, observation: observation)
        return (check.outcome(id, as: address), check.network, observation.identity)
    }
}
