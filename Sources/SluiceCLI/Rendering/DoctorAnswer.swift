import SluiceCore
import SluiceFiles

/// What `doctor` found.
struct DoctorAnswer: Answer {
    let examination: Examination
    let plan: LoadedPlan
    /// Everything, before somebody chose.
    let all: [Diagnostic]
    let selection: CodeSelection

    /// What it can find, apart from what reading the plan and its files finds.
    static let codes = Examination.codes

    var status: ExitStatus { chosen.containsError ? .invalid : .done }

    var findings: Findings { Findings(chosen, source: plan.source) }

    var isMadeOfFindings: Bool { true }

    private var chosen: [Diagnostic] { all.filter { selection.contains($0.code) } }

    var json: JSONValue {
        [
            "format": 1, "kind": "checkup", "stack": .string(plan.plan.name),
            "region": .string(examination.observation.region),
            "account": .string(examination.observation.identity.account),
            "vpc": examination.vpcID.map { .string($0) } ?? .null, "findings": findings.json,
        ]
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
        let looked = amount(Self.codes.count { selection.contains($0) }, "thing")
        guard !chosen.isEmpty else { return [style.paint("All well: \(looked) looked for, none found.", .green)] }
        let counts = [(Diagnostic.Severity.error, "error"), (.warning, "warning"), (.note, "note")].map {
            severity, noun in
            (count: chosen.count { $0.severity == severity }, noun: noun)
        }
        let found = counts.filter { $0.count > 0 }.map { amount($0.count, $0.noun) }.joined(separator: ", ")
        return ["\(looked) looked for: \(found)."]
    }
}
