import OrderedCollections
import SluiceCore

extension Snapshot {
    private static let kind = "state"

    /// Everything but the checksum.
    var json: JSONValue {
        let resources = state.resources.sorted { $0.key < $1.key }.map { ($0.key.rawValue, $0.value.json) }
        var json: JSONValue = [
            "format": .int(Self.format),
            "kind": .string(Self.kind),
            "stack": .string(state.stack),
            "lineage": .string(state.lineage),
            "serial": .int(state.serial),
            "account": state.account.map { .string($0) } ?? .null,
            "region": .string(state.region),
            "journal": journal?.json ?? .null,
            "resources": .object(OrderedDictionary(uniqueKeysWithValues: resources)),
            "outputs": state.outputs.json,
            "watched": .array(state.watched.map(\.json)),
        ]
        if !state.settling.isEmpty { json["settling"] = state.settling.json }
        return json
    }

    /// What ``json`` and the seal wrote.
    fileprivate init(_ object: JSONCursor) throws(JSONDecodingError) {
        var fields = try object.fields()
        let kind = try fields.required("kind")
        guard try kind.string() == Self.kind else { throw kind.invalid("is not \(Self.kind)") }
        let format = try fields.required("format")
        guard try format.int() == Self.format else { throw format.invalid("is no format that ever was") }
        var state = State(
            stack: try fields.string("stack"), lineage: try fields.string("lineage"),
            serial: try fields.int("serial"), account: try fields.optional("account")?.string(),
            region: try fields.string("region"))
        state.resources = try fields.required("resources").resources()
        state.outputs = try fields.required("outputs").outputs()
        for item in try fields.required("watched").items() { state.watched.append(try item.watchedIntent()) }
        state.settling = try fields.optional("settling")?.settlingHistory() ?? SettlingHistory()
        self.init(state, journal: try fields.optional("journal")?.contentHash())
        _ = try fields.required("checksum").contentHash()
        try fields.finish()
    }
}

extension JSONCursor {
    func snapshot() throws(JSONDecodingError) -> Snapshot { try Snapshot(self) }

    fileprivate func resources() throws(JSONDecodingError) -> [Address: StateEntry] {
        var resources: [Address: StateEntry] = [:]
        for (key, value) in try members() {
            let address = try value.address(key)
            resources[address] = try value.stateEntry(at: address)
        }
        return resources
    }
}
