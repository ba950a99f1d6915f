import SluiceCore
import SluiceFiles

/// All that a state knows of one object.
struct ObjectAnswer: Answer {
    let address: Address
    let state: State
    var findings = Findings()

    private var entry: StateEntry? { state.resources[address] }

    var json: JSONValue {
        var json: JSONValue = [
            "format": 1, "kind": "object", "stack": .string(state.stack), "address": .string(address.rawValue),
        ]
        for (name, value) in entry?.json.object ?? [:] { json[name] = value }
        return json
    }

    func opening(_ style: Style) -> [String] {
        guard let entry else { return [] }
        var rows: [[TextTable.Cell]] = [
            [.init("id", .faint), .init(entry.id, .bold)], [.init("origin", .faint), .init(entry.origin.rawValue)],
        ]
        if let created = entry.created { rows.append([.init("created", .faint), .init(created.iso8601)]) }
        rows += entry.resource.properties.map { [.init($0.key, .faint), .init($0.value.text)] }
        rows += entry.tags.map { [.init("tag \($0.key)", .faint), .init($0.value)] }
        return [style.paint(address.rawValue.visible, .bold)] + TextTable(rows).lines(style)
    }
}
