import SluiceCore

extension WatchedIntent {
    var json: JSONValue {
        ["id": .string(id.rawValue), "address": address.json, "until": .string(until.rfc3339)]
    }
}

extension JSONCursor {
    /// A call that may still be carried out.
    func watchedIntent() throws(JSONDecodingError) -> WatchedIntent {
        var fields = try fields()
        let watched = WatchedIntent(
            id: IntentID(rawValue: try fields.string("id")), address: try fields.required("address").address(),
            until: try fields.required("until").timestamp())
        try fields.finish()
        return watched
    }
}
