import SluiceCore

extension Action {
    /// The call as scripts read it: EC2's name of it, and the addresses that it is about.
    var json: JSONValue {
        var json: JSONValue = [
            "id": .string(id.rawValue), "action": .string(call.name), "subjects": .array(subjects.map(\.address.json)),
            "after": .strings(after.map(\.action.rawValue)),
        ]
        let settled = after.filter { $0.until == .settled }.map(\.action.rawValue)
        if !settled.isEmpty { json["settled"] = .strings(settled) }
        return json
    }
}
