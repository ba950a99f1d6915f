import SluiceCore
import SluiceFiles

/// What `doctor` found.
struct DoctorAnswer: Answer {
    let examination: Examination
    let plan: LoadedPlan
    /// Everything, before somebody chose.
    let all: [Diagnostic]
    let selection: CodeSelection
    /// What EC2 said to the calls of an apply; nil where it was not asked.
    var rehearsal: RehearsalText?

    /// What it can find, apart from what reading the plan and its files finds.
    static let codes = Set(Examination.codes + Rehearsal.codes).sorted { $0.rawValue < $1.rawValue }

    var status: ExitStatus { chosen.containsError ? .invalid : .done }

    var findings: Findings { Findings(chosen, source: plan.source) }

    var isMadeOfFindings: Bool { true }

    private var chosen: [Diagnostic] { all.filter { selection.contains($0.code) } }

    var json: JSONValue {
        var json: JSONValue = [
            "format": 1, "kind": "checkup", "stack": .string(plan.plan.name),
            "region": .string(examination.observation.region),
            "account": .string(examination.observation.identity.account),
            "vpc": examination.vpcID.map { .string($0) } ?? .null, "findings": findings.json,
        ]
        json["rehearsal"] = rehearsal?.json
        return json
    }

    func opening(_ style: Style) -> [String] {
        let observation = examination.observation
        let vpc = examination.vpcID ?? "a VPC that is not there yet"
        return [
            "\(style.paint(plan.plan.name.visible, .bold)) in \(observation.region), "
                + "account \(observation.identity.account.visible), \(vpc.visible)", "",
        ]
    }

    func closing(_ style: Style) -> [String] {
        let codes = Set(examination.codes + (rehearsal == nil ? [] : Rehearsal.codes))
        let looked = amount(codes.count { selection.contains($0) }, "thing")
        let table = rehearsal?.lines(style) ?? []
        guard !chosen.isEmpty else {
            return table + [style.paint("All well: \(looked) looked for, none found.", .green)]
        }
        let counts = [(Diagnostic.Severity.error, "error"), (.warning, "warning"), (.note, "note")].map {
            severity, noun in
            (count: chosen.count { $0.severity == severity }, noun: noun)
        }
        let found = counts.filter { $0.count > 0 }.map { amount($0.count, $0.noun) }.joined(separator: ", ")
        return table + ["\(looked) looked for: \(found)."]
    }
}
