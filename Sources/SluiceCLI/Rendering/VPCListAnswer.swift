import SluiceCore
import SluiceFiles

/// The VPCs of a Region, numbered, for somebody to choose from.
struct VPCListAnswer: Answer {
    let vpcs: [ObservedVPC]

    var json: JSONValue {
        ["format": 1, "kind": "vpcs", "vpcs": .array(vpcs.map { .string($0.id) }), "diagnostics": []]
    }

    func opening(_ style: Style) -> [String] {
        let rows = vpcs.enumerated().map { index, vpc -> [TextTable.Cell] in
            [
                .init("\(index + 1)", .faint), .init(vpc.id, .bold),
                .init(vpc.cidrs.map(\.description).joined(separator: ", ")), .init(vpc.name),
            ]
        }
        return TextTable(rows).lines(style)
    }
}
