import SluiceCore
import SluiceFiles

/// A state as a file.
struct StatePullAnswer: Answer {
    let state: State
    /// Where it was written; nil = it is the answer.
    let file: String?
    var findings = Findings()

    var text: String { String(decoding: Snapshot(state).bytes, as: UTF8.self) }

    var json: JSONValue {
        var json: JSONValue = ["format": 1, "kind": "statePull", "stack": .string(state.stack)]
        json["file"] = file.map { .string($0) }
        json["state"] = (try? JSONValue(parsing: Snapshot(state).bytes)) ?? .null
        json["diagnostics"] = findings.json
        return json
    }

    func opening(_ style: Style) -> [String] {
        if let file { return ["State of \(state.stack): \(file.visible)"] }
        return text.split(separator: "\n").map { String($0).visible }
    }
}
