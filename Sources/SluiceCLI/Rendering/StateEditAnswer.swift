import SluiceCore
import SluiceFiles

/// What came of an edit of the state.
struct StateEditAnswer: Answer {
    /// What was done to the entries.
    enum Verb: String {
        case forgotten
        case imported
        case migrated
        case pushed
        case rebuilt

        /// Whether something was done to single objects, and not to the state as a whole.
        var isAboutObjects: Bool { self != .migrated && self != .pushed }
    }

    let verb: Verb
    let entries: [(address: Address, entry: StateEntry)]
    /// As it is now, but for its serial.
    var state: State
    let file: String
    /// What the state was before, set aside in these files.
    var keptFiles: [String] = []
    /// The command to run next; nil where nothing is left to do.
    var next: String?
    /// What is to be done by hand; nil for nothing.
    var hint: String?
    var findings = Findings()

    var json: JSONValue {
        [
            "format": 1, "kind": "stateEdit", "edit": .string(verb.rawValue), "stack": .string(state.stack),
            "region": .string(state.region), "account": state.account.map { .string($0) } ?? .null,
            "lineage": .string(state.lineage), "file": .string(file), "kept": .strings(keptFiles),
            "objects": .array(
                entries.map { address, entry in
                    [
                        "address": .string(address.rawValue), "id": .string(entry.id),
                        "origin": .string(entry.origin.rawValue),
                    ]
                }),
            "diagnostics": findings.json,
        ]
    }

    func opening(_ style: Style) -> [String] {
        let head = "\(verb.rawValue.capitalizedFirst): \(amount(entries.count, "object")). State: \(file.visible)"
        let kept = keptFiles.isEmpty ? [] : ["The files before: \(keptFiles.joined(separator: ", ").visible)"]
        return [style.paint(head, .green)] + kept + (verb.isAboutObjects ? rows(style) : [])
    }

    func closing(_ style: Style) -> [String] {
        (hint.map { [$0.visible] } ?? []) + (next.map { ["Next: \(style.paint($0.visible, .bold))"] } ?? [])
    }

    /// A line an object.
    func rows(_ style: Style) -> [String] {
        let rows = entries.map { address, entry -> [TextTable.Cell] in
            [.init(address.rawValue), .init(entry.id, .bold), .init(entry.origin.rawValue)]
        }
        return TextTable(rows).lines(style)
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
