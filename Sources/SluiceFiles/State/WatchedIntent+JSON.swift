import SluiceCore

extension WatchedIntent {
    var json: JSONValue {
        var json: JSONValue = ["id": .string(id.rawValue), "address": address.json, "until": .string(until.rfc3339)]
        json["addition"] = addition.map { .properties($0) }
        return json
    }
}

extension JSONCursor {
    /// A call that may still be carried out.
    func watchedIntent() throws(JSONDecodingError) -> WatchedIntent {
        var fields = try fields()
        let id = IntentID(rawValue: try fields.string("id"))
        let address = try fields.required("address").address()
        let watched = WatchedIntent(
            id: id, address: address, until: try fields.required("until").timestamp(),
            addition: try fields.optional("addition")?.resource(at: address))
        try fields.finish()
        return watched
    }
}
