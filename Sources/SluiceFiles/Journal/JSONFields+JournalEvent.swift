import SluiceCore

extension JSONFields {
    /// The event that these members tell.
    mutating func journalEvent() throws(JSONDecodingError) -> JournalEvent {
        let event = try required("event")
        let time = try required("time").timestamp()
        switch try event.string() {
        case "open": return try opening(at: time)
        case "intent": return .intent(try intent(at: time), parameters: try parameters())
        case "done": return .done(try intentID(), results: try results(), time: time)
        case "failed":
            return .failed(try intentID(), code: try string("code"), message: try string("message"), time: time)
        case "unknown": return .unknown(try intentID(), reason: try string("reason"), time: time)
        case "void": return .void(try intentID(), reason: try string("reason"), time: time)
        case "noted":
            let address = try required("address").address()
            return .noted(address, try optional("entry")?.stateEntry(at: address), time: time)
        case "close": return .close(time: time)
        default: throw event.invalid("is no event that is known here")
        }
    }

    private mutating func opening(at time: Timestamp) throws(JSONDecodingError) -> JournalEvent {
        let format = try required("format")
        guard try format.int() == JournalEvent.format else { throw format.invalid("is no format that ever was") }
        return .open(run: try string("run"), lineage: try string("lineage"), serial: try int("serial"), time: time)
    }

    private mutating func intentID() throws(JSONDecodingError) -> IntentID { IntentID(rawValue: try string("id")) }

    private mutating func parameters() throws(JSONDecodingError) -> [JournalEvent.Parameter] {
        var parameters: [JournalEvent.Parameter] = []
        for item in try required("parameters").items() {
            let pair = try item.strings()
            guard pair.count == 2 else { throw item.invalid("is no pair of a name and a value") }
            parameters.append(JournalEvent.Parameter(pair[0], pair[1]))
        }
        return parameters
    }

    private mutating func results() throws(JSONDecodingError) -> [SubjectResult] {
        var results: [SubjectResult] = []
        for item in try required("results").items() {
            var fields = try item.fields()
            let address = try fields.required("address").address()
            results.append(SubjectResult(address, id: try fields.optional("id")?.string()))
            try fields.finish()
        }
        return results
    }
}
