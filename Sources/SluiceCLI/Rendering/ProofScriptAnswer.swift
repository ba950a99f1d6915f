import SluiceCore
import SluiceFiles

/// Where the script is that proves a plan from a node inside, and what to do with it.
struct ProofScriptAnswer: Answer {
    let script: ProofScript
    let file: String
    /// The plan's path, as it was given.
    let plan: String

    var json: JSONValue {
        [
            "format": 1, "kind": "proofScript", "stack": .string(script.stack), "region": .string(script.region),
            "file": .string(file), "probes": .int(script.targets.count), "diagnostics": [],
        ]
    }

    func opening(_ style: Style) -> [String] {
        let record = "\(script.stack).proof"
        let name = String(file.split(separator: "/").last ?? "")
        return [
            "Written to \(file.visible): \(amount(script.targets.count, "probe")), nothing secret.",
            "On a node:  \(style.paint("sh \(name.visible) > \(record)", .bold))",
            "Then here:  \(style.paint("sluice prove \(plan.visible) --read \(record)", .bold))",
        ]
    }
}
