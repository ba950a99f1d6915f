public import SluiceCore

extension StateEntry {
    /// As the state keeps it.
    public var json: JSONValue {
        var json: JSONValue = ["id": .string(id), "origin": .string(origin.rawValue)]
        json["created"] = created.map { .string($0.rfc3339) }
        json["properties"] = .properties(resource)
        json["tags"] = .texts(tags)
        return json
    }
}

extension JSONCursor {
    /// What the state knows of the object at an address.
    func stateEntry(at address: Address) throws(JSONDecodingError) -> StateEntry {
        var fields = try fields()
        let origin = try fields.required("origin")
        guard let known = StateEntry.Origin(rawValue: try origin.string()) else {
            throw origin.invalid("is neither created nor adopted")
        }
        let entry = StateEntry(
            id: try fields.string("id"), origin: known,
            resource: try fields.required("properties").resource(at: address),
            tags: try fields.required("tags").texts(), created: try fields.optional("created")?.timestamp())
        try fields.finish()
        return entry
    }
}
