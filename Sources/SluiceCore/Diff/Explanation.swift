/// Why one object is decided about as it is: every fact that the decision rests on, in the order in which it is weighed.
public struct Explanation: Hashable, Sendable {
    /// One fact, on a line.
    public struct Fact: Hashable, Sendable {
        /// Where it comes from: `plan`, `state`, `there`, `also there`, `differs`, `call`.
        public var source: String
        /// What is so.
        public var text: String
    }

    /// The object.
    public var address: Address
    /// The decision's word; `keep` where nothing is to be done.
    public var decision: String
    /// Why, in a word.
    public var reason: String
    /// What it rests on.
    public var facts: [Fact]

    /// Explains one object; nil for an address that neither the plan nor the state nor the account knows.
    public init?(
        of address: Address, plan: Plan, state: State, observation: Observation, changeSet: ChangeSet
    ) {
        let desired = DesiredGraph(plan: plan, observation: observation, current: state)
        let comparison = Comparison(
            plan: plan, state: state, observation: observation, desired: desired, isFinish: changeSet.isFinish)
        let change = changeSet.changes.first { $0.address == address }
        let wanted = desired.objects[address]
        guard change != nil || wanted != nil || desired.adoptions[address] != nil || state.resources[address] != nil
        else { return nil }
        self.address = address
        decision = change?.decision.rawValue ?? "keep"
        reason = change?.reason ?? desired.adoptions[address]?.reason ?? "it is as the plan says"
        let weighing = ExplanationFacts(address: address, comparison: comparison, change: change, changeSet: changeSet)
        facts = weighing.all
    }
}
