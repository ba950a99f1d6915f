import SluiceCore
import SluiceFiles

/// What the proxy has to let pass: a file's text and nothing else, or where that file is.
struct AllowlistAnswer: Answer {
    let allowlist: Allowlist
    let plan: LoadedPlan
    let format: AllowlistFormat
    /// Where the list was written; nil where it is the answer itself.
    let file: String?

    /// The whole file.
    var text: String { format.text(of: allowlist) }

    var findings: Findings { Findings(plan.warnings + allowlist.findings, source: plan.source) }

    var json: JSONValue {
        var json = allowlist.json
        json["file"] = file.map { .string($0) }
        json["diagnostics"] = findings.json
        return json
    }

    func opening(_ style: Style) -> [String] {
        if let file {
            return ["Written to \(file.visible): \(amount(allowlist.domains.count, "domain")), as \(format.rawValue)."]
        }
        return text.isEmpty ? [] : [String(text.dropLast())]
    }
}
