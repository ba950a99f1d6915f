import SluiceCore
import SluiceEngine
import SluiceFiles

/// What `apply` and `destroy` say in the end.
struct RunAnswer: ChangeSetAnswer {
    let changeSet: ChangeSet
    /// As it is now.
    let state: State
    let failures: [RunFailure]
    /// What still differs although every call was carried out.
    let remaining: [Change]
    let took: Duration
    let stateFile: String
    /// The signal that ended the run.
    let signal: Int32?
    /// The command that goes on where this run stopped.
    let again: String
    /// What happened after the journal could not be written any more.
    var unrecorded = UnrecordedEvents()

    var isComplete: Bool { failures.isEmpty && remaining.isEmpty }

    var status: ExitStatus { ExitStatus(failures, signal: signal) ?? (isComplete ? .done : .stopped) }

    var findings: Findings {
        Findings(
            failures.map { $0.diagnostic(again: again, region: changeSet.region) }
                + remaining.map { $0.remainder(again: again) } + watches + unrecorded.diagnostics(again: again))
    }

    /// After a destroy somebody should know that something may yet come.
    private var watches: [Diagnostic] {
        guard changeSet.isDestroy, failures.isEmpty, let until = state.watchedUntil else { return [] }
        return [Diagnostic(watching: state.watched, until: until, again: again)]
    }

    var json: JSONValue {
        var summary: JSONValue = [:]
        for decision in Change.Decision.allCases { summary[decision.rawValue] = .int(changeSet.count(decision)) }
        summary["calls"] = .int(changeSet.calls.actions.count)
        return [
            "format": 1, "kind": .string(changeSet.isDestroy ? "destroy" : "apply"), "stack": .string(changeSet.stack),
            "region": .string(changeSet.region), "account": .string(changeSet.account),
            "complete": .bool(isComplete), "milliseconds": .int(took.components.seconds * 1000 + took.milliseconds),
            "summary": summary, "state": .string(stateFile), "outputs": state.outputsJSON,

            // People were shown the warnings before they were asked.
            "diagnostics": .array(findings.sorted.map(\.diagnostic.json) + changeSet.diagnostics.map(\.json)),
        ]
    }

    func opening(_ style: Style) -> [String] {
        guard isComplete else { return [] }
        if took == .zero { return [PlanAnswer.nothing(changeSet)] }
        let parts = Change.Decision.allCases.map { (decision: $0, count: changeSet.count($0)) }.filter { $0.count > 0 }
        let done =
            parts.isEmpty
            ? "the run before was brought to its end"
            : parts.map { "\($0.count) \($0.decision.result)" }.joined(separator: ", ")
        let head = style.paint("Done: \(done) in \(took.elapsedText).", .green) + " State: \(stateFile.visible)"
        let rows = OutputAnswer.rows(state)
        return [head] + (rows.isEmpty || changeSet.isDestroy ? [] : [""] + TextTable(rows).lines(style))
    }

    func closing(_ style: Style) -> [String] {
        guard !isComplete else { return [] }
        return [style.paint("Stopped after \(took.elapsedText). Next: \(again.visible)", .bold)]
    }
}

extension Duration {
    fileprivate var milliseconds: Int64 { components.attoseconds / 1_000_000_000_000_000 }
}

extension Change.Decision {
    fileprivate var result: String {
        switch self {
        case .create: "created"
        case .adopt: "adopted"
        case .extend: "extended"
        case .update: "updated"
        case .replace: "replaced"
        case .delete: "deleted"
        case .refuse: "refused"
        case .record: "recorded"
        case .forget: "forgotten"
        }
    }
}
