import OrderedCollections
import SluiceCore
import SluiceFiles

/// The IDs that scripts and the Anthos step want.
struct OutputAnswer: Answer {
    let state: State
    var findings = Findings()

    var json: JSONValue { state.outputsJSON }

    func opening(_ style: Style) -> [String] { TextTable(Self.rows(state)).lines(indent: 0, style) }

    /// A row a name, as `sluice output PLAN NAME` takes it, with all IDs of that name.
    static func rows(_ state: State) -> [[TextTable.Cell]] {
        values(state).filter { !$0.value.isEmpty }
            .map { [.init($0.key), .init($0.value.joined(separator: " "), .bold)] }
    }

    /// The IDs by name: `vpcId`, `subnetIds`, `securityGroups.proxyEgress`, `vpcEndpoints.kms`.
    static func values(_ state: State) -> OrderedDictionary<String, [String]> {
        let outputs = state.outputs
        var values: OrderedDictionary = [
            "vpcId": [outputs.vpc].compactMap(\.self), "subnetIds": outputs.subnets,
            "routeTableIds": outputs.routeTables,
        ]
        for (name, id) in outputs.securityGroups { values["securityGroups.\(name)"] = [id] }
        for (name, id) in outputs.endpoints { values["vpcEndpoints.\(name)"] = [id] }
        return values
    }
}

extension OutputAnswer {
    /// The IDs of one name: whole (`vpcEndpoints.kms`), its last part (`kms`), or an address (`endpoint/kms`).
    static func ids(named name: String, in state: State) -> [String]? {
        let values = values(state)
        if let ids = values[name] { return ids }
        let matches = values.filter { $0.key.hasSuffix(".\(name)") }
        if matches.count == 1 { return matches.values.first }
        return state.resources[Address(rawValue: name)].map { [$0.id] }
    }
}

/// One of the outputs: its IDs and nothing else, a line each.
struct OutputValueAnswer: Answer {
    let ids: [String]
    /// Whether the name stands for a list even where that has one ID.
    let isList: Bool
    var findings = Findings()

    var json: JSONValue { isList ? .strings(ids) : ids.first.map { .string($0) } ?? .null }

    func opening(_ style: Style) -> [String] { ids.map(\.visible) }
}
