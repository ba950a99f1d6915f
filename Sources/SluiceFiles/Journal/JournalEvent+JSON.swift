import SluiceCore

extension JournalEvent {
    /// The only format that there is so far; every `open` names it.
    static let format = 1

    /// The event as an object whose member `event` says which it is.
    var json: JSONValue {
        switch self {
        case .open(let run, let lineage, let serial, let time):
            Self.json(
                "open", time,
                [
                    ("format", .int(Self.format)), ("run", .string(run)), ("lineage", .string(lineage)),
                    ("serial", .int(serial)),
                ])
        case .intent(let intent, let parameters):
            Self.json("intent", intent.time, intent.members + [("parameters", .array(parameters.map(\.json)))])
        case .done(let id, let results, let time):
            Self.json("done", time, [("id", id.json), ("results", .array(results.map(\.json)))])
        case .failed(let id, let code, let message, let time):
            Self.json("failed", time, [("id", id.json), ("code", .string(code)), ("message", .string(message))])
        case .unknown(let id, let reason, let time):
            Self.json("unknown", time, [("id", id.json), ("reason", .string(reason))])
        case .void(let id, let reason, let time):
            Self.json("void", time, [("id", id.json), ("reason", .string(reason))])
        case .noted(let address, let entry, let time):
            Self.json("noted", time, [("address", address.json), ("entry", entry?.json ?? .null)])
        case .close(let time): Self.json("close", time, [])
        }
    }

    private static func json(_ name: String, _ time: Timestamp, _ members: [(String, JSONValue)]) -> JSONValue {
        var json: JSONValue = ["event": .string(name), "time": .string(time.rfc3339)]
        for (key, value) in members { json[key] = value }
        return json
    }
}

extension IntentID {
    fileprivate var json: JSONValue { .string(rawValue) }
}

extension JournalEvent.Parameter {
    /// A pair: a query may name one parameter twice, an object may not.
    fileprivate var json: JSONValue { .strings([name, value]) }
}

extension SubjectResult {
    fileprivate var json: JSONValue {
        var json: JSONValue = ["address": address.json]
        json["id"] = id.map { .string($0) }
        return json
    }
}
