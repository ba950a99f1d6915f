import Foundation

extension Account.Outcome {
    /// What an exit that is no success leaves unsaid: what went wrong, why in one line, and what to do; nil for nothing.
    func gapInExplanation(of command: [String]) -> String? {
        // 2 says that there are changes; whoever was killed says nothing.
        guard exitCode != 0, exitCode != 2, signal == nil else { return nil }
        if standardOutput.hasPrefix("{") { return gapInObject }
        return standardError.contains("Usage:") || standardError.contains("See 'sluice") ? nil : gapInText(of: command)
    }

    /// A diagnostic in the words for people, or the one sentence of somebody who was told to leave at once.
    private func gapInText(of command: [String]) -> String? {
        let sentences = ["Left at once. Run apply again.", "Interrupted. Nothing was changed."]
        if exitCode > 128, sentences.contains(where: standardError.contains) { return nil }
        // A doctor was asked for findings: they are its answer.
        let findings = command.first == "doctor" ? standardOutput : standardError
        let lines = findings.split(separator: "\n").map { $0.drop { $0 == " " } }
        guard let head = lines.firstIndex(where: { $0.wholeMatch(of: /(error|warning)\[[a-z.-]+\]: .+/) != nil })
        else { return "no line says what went wrong" }
        let rest = lines[head...]
        guard rest.contains(where: { $0.hasPrefix("why: ") }) else { return "no line says why" }
        return rest.contains { $0.hasPrefix("fix: ") } ? nil : "no line says what to do"
    }

    private var gapInObject: String? {
        guard let object = try? JSONSerialization.jsonObject(with: Data(standardOutput.utf8)) as? [String: Any] else {
            return "what is on stdout is no JSON object"
        }
        let diagnostics = (object["diagnostics"] ?? object["findings"]) as? [[String: Any]] ?? []
        guard !diagnostics.isEmpty else { return "there are no diagnostics" }
        for diagnostic in diagnostics {
            for member in ["code", "summary", "cause", "fix"] {
                let text = diagnostic[member] as? String ?? ""
                if text.isEmpty || text.contains("\n") { return "\(member) is not one line: \(diagnostic)" }
            }
            let code = diagnostic["code"] as? String ?? ""
            if ["run.refused", "run.answer-lost", "run.endpoint-failed"].contains(code), diagnostic["subject"] == nil {
                return "it does not say what it is about: \(diagnostic)"
            }
        }
        return nil
    }
}
