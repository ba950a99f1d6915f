import AWS
import SluiceCore
import SluiceEngine

extension RehearsalText {
    /// Asks EC2 about every call of a proposal, and has none of them carried out.
    init(rehearsing proposal: Engine.Proposal, in region: Region, _ engine: Engine) async throws {
        let rehearsal = try await engine.rehearse(proposal.changeSet, on: proposal.fold.state)
        let policy = StackPolicy(
            for: proposal.plan, region: region.name, partition: region.partition.id,
            account: proposal.changeSet.account)
        self.init(rehearsal: rehearsal, policy: policy)
    }
}
