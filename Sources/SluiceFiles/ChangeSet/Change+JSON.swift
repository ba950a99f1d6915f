import SluiceCore

extension Change {
    /// The change as scripts read it; `tags` stands there only when tags are to change on what is there.
    var json: JSONValue {
        var json: JSONValue = [
            "address": address.json, "decision": .string(decision.rawValue), "reason": .string(reason),
        ]
        json["id"] = id.map { .string($0) }
        json["fields"] = .array(fieldsToTell.map(\.json))
        if !tagsToSet.isEmpty || !tagsToRemove.isEmpty {
            json["tags"] = ["set": .texts(tagsToSet), "remove": .strings(tagsToRemove)]
        }
        return json
    }

    /// What is made has all its properties told, so that two change sets which would make different things differ.
    private var fieldsToTell: [Field] {
        guard fields.isEmpty, decision == .create || decision == .replace, let wanted else { return fields }
        let old = current?.properties ?? [:]
        return wanted.properties.map { Field($0.key, from: old[$0.key], to: $0.value) }
    }
}

extension Change.Field {
    fileprivate var json: JSONValue {
        ["name": .string(name), "from": from?.json ?? .null, "to": to?.json ?? .null]
    }
}
