import SluiceCore
import SluiceFiles

/// What a fleet comes to: the answer of each stack, and a table of all.
struct FleetAnswer: Answer {
    /// One stack's answer, as a command about it alone would give it.
    struct Part: Sendable {
        /// What the stack is called here.
        let stack: String
        let region: String
        /// The plan's path.
        let path: String
        let answer: any Answer

        func heading(_ style: Style) -> String { style.paint("# \(stack): \(path)".visible, .bold) }
    }

    let parts: [Part]
    /// What concerns all of them.
    var findings = Findings()

    var status: ExitStatus { .worst(of: parts.map(\.answer.status)) }

    var json: JSONValue {
        [
            "format": 1, "kind": "fleet", "stacks": .array(parts.map(\.json)), "summary": summary,
            "diagnostics": diagnostics,
        ]
    }

    /// What concerns all, and what stopped each, with its name: scripts need not look into every stack.
    private var diagnostics: JSONValue {
        let own = findings.sorted.map(\.diagnostic.json)
        return .array(own + parts.filter { !$0.isWell }.flatMap(\.diagnostics))
    }

    /// A line a stack: `team-a  us-west-2  12  0  1  3  13 calls`.
    func closing(_ style: Style) -> [String] {
        let head = ["stack", "region", "create", "adopt", "change", "delete"].map { TextTable.Cell($0, .faint) }
        return TextTable([head] + parts.map(\.row)).lines(indent: 0, style) + effort
    }

    /// What carrying all of it out takes, where that is yet to be done: `84 calls to EC2 side by side, about 3 minutes`.
    private var effort: [String] {
        let planned = parts.filter { $0.answer is PlanAnswer && $0.isWell }.compactMap(\.changeSet)
        let calls = planned.reduce(0) { $0 + $1.calls.actions.count }
        guard planned.count > 1, calls > 0 else { return [] }
        return ["\(amount(calls, "call")) to EC2 side by side, \(ChangeSet.expectedTime(of: planned).roughText)"]
    }

    private var summary: JSONValue {
        var summary: JSONValue = [
            "stacks": .int(parts.count), "failed": .int(parts.count { !$0.isWell }),
            "exitCode": .int(Int(status.rawValue)),
        ]
        let changeSets = parts.compactMap(\.changeSet)
        for decision in Change.Decision.allCases {
            summary[decision.rawValue] = .int(changeSets.reduce(0) { $0 + $1.count(decision) })
        }
        summary["calls"] = .int(changeSets.reduce(0) { $0 + $1.calls.actions.count })
        return summary
    }
}

extension FleetAnswer.Part {
    /// The object of a command about this stack alone; an error says whose it is.
    fileprivate var json: JSONValue {
        var json = answer.json
        if json.object?["stack"] == nil { json["stack"] = .string(stack) }
        if json.object?["region"] == nil { json["region"] = .string(region) }
        return json
    }

    fileprivate var diagnostics: [JSONValue] {
        answer.findings.sorted.map { finding in
            var json = finding.diagnostic.json
            json["stack"] = .string(stack)
            return json
        }
    }

    var changeSet: ChangeSet? { (answer as? any ChangeSetAnswer)?.changeSet }

    fileprivate var isWell: Bool { [.done, .changes].contains(answer.status) }

    fileprivate var row: [TextTable.Cell] {
        let counts = changeSet.map { changeSet in
            [[.create], [.adopt], [.extend, .update, .replace], [.delete]].map { (decisions: [Change.Decision]) in
                "\(decisions.reduce(0) { $0 + changeSet.count($1) })"
            }
        }
        return [TextTable.Cell(stack), TextTable.Cell(region)]
            + (counts ?? ["", "", "", ""]).map { TextTable.Cell($0) }
            + [TextTable.Cell(outcome, isWell ? nil : .red)]
    }

    /// `13 calls`, `nothing to do`, `done in 12 s`, `refused: stack.protected`.
    private var outcome: String {
        if isWell, let changeSet {
            guard !changeSet.isEmpty else { return "nothing to do" }
            guard let run = answer as? RunAnswer else { return amount(changeSet.estimate.calls, "call") }
            return "done in \(run.took.elapsedText)"
        }
        let code = answer.findings.sorted.first { $0.diagnostic.severity == .error }?.diagnostic.code.rawValue
        let what = answer is PlanAnswer ? "refused" : answer is RunAnswer ? "stopped" : "failed"
        return code.map { "\(what): \($0)" } ?? what
    }
}
