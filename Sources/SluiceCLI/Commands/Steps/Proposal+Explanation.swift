import SluiceCore
import SluiceEngine

extension Engine.Proposal {
    /// What the decision about an address that somebody typed rests on.
    func explanation(of text: String, in plan: LoadedPlan) throws(Failure) -> Explanation {
        let explanation = Explanation(
            of: Address(rawValue: text), plan: self.plan, state: fold.state, observation: observation,
            changeSet: changeSet)
        guard let explanation else {
            let known = changeSet.changes.map(\.address.rawValue) + fold.state.resources.keys.map(\.rawValue)
            throw Failure(unexplained: text, among: known, plan: plan.path)
        }
        return explanation
    }
}
