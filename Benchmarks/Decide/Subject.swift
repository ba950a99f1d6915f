import ManyObjects
import SluiceCore

/// One case: what is handed to Core.
struct Subject {
    let kind: Decide.Case
    private(set) var plan: Plan
    private(set) var state: State
    private(set) var observation: Observation
    /// How many objects the plan has.
    let objects: Int

    init(objects: Int, _ kind: Decide.Case) throws {
        self.kind = kind
        plan = try Plan.synthetic(objects: objects)
        state = State(
            stack: plan.name, lineage: "0123456789abcdef0123456789abcdef", region: Observation.benchmarkRegion)
        observation = .empty
        let creation = ChangeSet(plan: plan, state: state, observation: observation)
        precondition(!creation.isRefused, "\(creation.diagnostics)")
        self.objects = creation.changes.count
        guard kind != .create else { return }
        let finished = FinishedAccount(after: creation, from: state)
        (state, observation) = (finished.state, finished.observation)
        if kind == .retag { plan.tags["benchmark"] = "1" }
    }

    /// All that `plan` decides: the changes, their calls, and what these take.
    @discardableResult
    func decide() -> ChangeSet.Estimate {
        let changeSet =
            kind == .destroy
            ? ChangeSet(destroying: plan, state: state, observation: observation)
            : ChangeSet(plan: plan, state: state, observation: observation)
        precondition(changeSet.isEmpty == (kind == .unchanged) && !changeSet.isRefused, "\(changeSet.diagnostics)")
        return changeSet.estimate
    }

    /// CPU seconds of the three steps by themselves, where all three are taken.
    func parts() -> [(String, Double)] {
        guard kind != .destroy else { return [] }
        var desired: DesiredGraph?
        let graph = Process.cpuSeconds {
            desired = DesiredGraph(plan: plan, observation: observation, current: state)
        }
        guard let desired else { return [] }
        var changes: [Change] = []
        let difference = Process.cpuSeconds {
            changes = Comparison(plan: plan, state: state, observation: observation, desired: desired).changes
        }
        let calls = Process.cpuSeconds { _ = ActionGraph(compiling: changes).longestPath }
        return [("desiredGraph", graph), ("difference", difference), ("actions", calls)]
    }
}
