import SluiceCore
import SluiceFiles

/// The objects that a state knows.
struct ShowAnswer: Answer {
    let state: State
    var findings = Findings()

    private var objects: [(key: Address, value: StateEntry)] { state.resources.sorted { $0.key < $1.key } }

    var json: JSONValue {
        [
            "format": 1, "kind": "objects", "stack": .string(state.stack), "region": .string(state.region),
            "account": state.account.map { .string($0) } ?? .null,
            "state": ["lineage": .string(state.lineage), "serial": .int(state.serial)],
            "objects": .array(
                objects.map { address, entry in
                    [
                        "address": .string(address.rawValue), "id": .string(entry.id),
                        "origin": .string(entry.origin.rawValue),
                    ]
                }),
        ]
    }

    func opening(_ style: Style) -> [String] {
        guard !state.resources.isEmpty else { return ["\(state.stack) has no objects."] }
        let head: [TextTable.Cell] = [.init("ADDRESS", .faint), .init("ID", .faint), .init("ORIGIN", .faint)]
        let rows = objects.map { address, entry -> [TextTable.Cell] in
            [.init(address.rawValue), .init(entry.id, .bold), .init(entry.origin.rawValue)]
        }
        return TextTable([head] + rows).lines(indent: 0, style)
    }
}
