import SluiceCore
import SluiceEngine
import SluiceFiles

/// What `plan` says, and what `apply` shows before it asks.
struct PlanAnswer: ChangeSetAnswer {
    let proposal: Engine.Proposal
    let plan: LoadedPlan
    var showsCalls = false
    var showsCost = false
    /// Whether the exit code tells that there are changes.
    var tellsChanges = false
    /// What to run next; nil where that is asked for anyway.
    var next: String?
    /// Where the change set was written.
    var file: String?
    /// What EC2 said to its calls; nil where it was not asked.
    var rehearsal: RehearsalText?
    /// What one decision rests on; nil where nobody asked.
    var explanation: Explanation?

    var changeSet: ChangeSet { proposal.changeSet }

    var status: ExitStatus {
        ExitStatus(refusing: changeSet)
            ?? (rehearsal.map { !$0.rehearsal.missingActions.isEmpty } == true ? .denied : nil)
            ?? (tellsChanges && !changeSet.isEmpty ? .changes : .done)
    }

    var findings: Findings {
        Findings(changeSet.diagnostics + (rehearsal?.rehearsal.findings ?? []), source: plan.source)
    }

    var json: JSONValue {
        var json = changeSet.json(plan: plan.reference)
        json["rehearsal"] = rehearsal?.json
        json["explanation"] = explanation.map { ExplanationText(explanation: $0).json }
        return json
    }

    func opening(_ style: Style) -> [String] {
        let explained = explanation.map { ExplanationText(explanation: $0).lines(style) } ?? []
        guard !changeSet.isEmpty else { return explained }
        let text = ChangeSetText(changeSet: changeSet, vpc: vpc)
        return text.changes(style) + explained + (showsCalls ? text.calls(style) : [])
            + (showsCost ? cost.table(style) : [])
            + (rehearsal?.lines(style) ?? [])
    }

    func closing(_ style: Style) -> [String] {
        if changeSet.isRefused {
            return [style.paint("Refused: nothing can be done before the errors are mended.", .red)]
        }
        if changeSet.isEmpty { return [Self.nothing(changeSet)] }
        let steps = [file.map { "Written to \($0.visible)." }, next.map { "Next: \(style.paint($0.visible, .bold))" }]
        return [counts, effort] + cost.summary + steps.compactMap(\.self)
    }

    static func nothing(_ changeSet: ChangeSet) -> String {
        changeSet.isDestroy
            ? "Nothing to do: of \(changeSet.stack) nothing is left."
            : "Nothing to do: \(changeSet.stack) is as the plan says."
    }

    private var counts: String {
        let parts = Change.Decision.allCases.map { (decision: $0, count: changeSet.count($0)) }.filter { $0.count > 0 }
        return parts.map { "\($0.count) \($0.decision.intention)" }.joined(separator: ", ")
    }

    private var effort: String {
        let estimate = changeSet.estimate
        guard estimate.calls > 0 else { return "no call to EC2, only the state is written" }
        return "\(amount(estimate.calls, "call")) to EC2, \(Duration.seconds(estimate.seconds).roughText)"
    }

    private var cost: CostText { CostText(cost: changeSet.cost()) }

    private var vpc: String {
        switch plan.plan.network {
        case .existing(let network): network.vpc
        case .create(let network):
            proposal.fold.state.resources[.vpc]?.id ?? "a fresh VPC with \(network.cidr)"
        }
    }
}

extension Change.Decision {
    fileprivate var intention: String {
        switch self {
        case .create: "to create"
        case .adopt: "to adopt"
        case .extend: "to extend"
        case .update: "to update"
        case .replace: "to replace"
        case .delete: "to delete"
        case .refuse: "in the way"
        case .record: "to record"
        case .forget: "to forget"
        }
    }
}
