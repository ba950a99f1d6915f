public import SluiceCore

extension ChangeSet {
    /// The only format that there is so far.
    static let format = 1
    static let kind = "changeSet"

    /// What `sluice plan --json` prints and `--out` writes.
    ///
    /// `destroy` and `finish` stand there only when they are true. In `calls`, `after` are the IDs of all calls that come before;
    /// those that have to have taken hold as well (available, or gone) are in `settled`, which is left out when empty.
    public func json(plan: PlanReference?) -> JSONValue {
        var json: JSONValue = [
            "format": .int(Self.format),
            "kind": .string(Self.kind),
            "stack": .string(stack),
            "region": .string(region),
            "account": .string(account),
            "state": ["lineage": .string(lineage), "serial": .int(serial)],
            "plan": plan?.json ?? .null,
        ]
        if isDestroy { json["destroy"] = true }
        if isFinish { json["finish"] = true }
        json["summary"] = summary
        json["changes"] = .array(changes.map(\.json))
        json["calls"] = .array(calls.actions.values.map(\.json))
        json["estimate"] = estimate.json(cost: cost())
        json["diagnostics"] = .array(diagnostics.map(\.json))
        return json
    }

    /// How many changes of each decision, those that do not occur included, and how many calls.
    private var summary: JSONValue {
        var summary: JSONValue = [:]
        for decision in Change.Decision.allCases { summary[decision.rawValue] = .int(count(decision)) }
        summary["calls"] = .int(calls.actions.count)
        return summary
    }
}

extension ChangeSet.Estimate {
    fileprivate func json(cost: CostEstimate) -> JSONValue {
        [
            "calls": .int(calls), "longestPath": .int(longestPath), "seconds": .number(JSONNumber(tenths: seconds)),
            "cost": cost.json,
        ]
    }
}

extension JSONNumber {
    /// A number rounded to tenths: sums of tenths are not exact in binary.
    fileprivate init(tenths value: Double) {
        let tenths = Int((value * 10).rounded())
        self.init(checked: tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)")
    }
}
