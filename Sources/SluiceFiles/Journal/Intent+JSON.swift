import OrderedCollections
import SluiceCore

extension Intent {
    /// Everything but the time.
    var members: [(String, JSONValue)] {
        [
            ("id", .string(id.rawValue)), ("action", .string(action.rawValue)), ("call", .string(call)),
            ("subjects", .array(subjects.map(\.json))),
        ]
    }
}

extension Intent.Subject {
    fileprivate var json: JSONValue {
        var json: JSONValue = ["address": address.json]
        switch effect {
        case .create(let resource, let tags):
            json["effect"] = "create"
            json["properties"] = .properties(resource)
            json["tags"] = .texts(tags)
        case .update(let resource):
            json["effect"] = "update"
            json["properties"] = .properties(resource)
        case .tag(let tags):
            json["effect"] = "tag"
            json["tags"] = .texts(tags)
        case .untag(let keys):
            json["effect"] = "untag"
            json["keys"] = .strings(keys)
        case .delete: json["effect"] = "delete"
        }
        return json
    }
}

extension JSONFields {
    /// The intent that is to become durable at a time.
    mutating func intent(at time: Timestamp) throws(JSONDecodingError) -> Intent {
        let id = IntentID(rawValue: try string("id"))
        let action = Action.ID(rawValue: try string("action"))
        let call = try string("call")
        var subjects: [Intent.Subject] = []
        for item in try required("subjects").items() { subjects.append(try item.subject()) }
        return Intent(id: id, action: action, call: call, subjects: subjects, time: time)
    }
}

extension JSONCursor {
    fileprivate func subject() throws(JSONDecodingError) -> Intent.Subject {
        var fields = try fields()
        let address = try fields.required("address").address()
        let subject = Intent.Subject(address, try fields.effect(on: address))
        try fields.finish()
        return subject
    }
}

extension JSONFields {
    fileprivate mutating func effect(on address: Address) throws(JSONDecodingError) -> Intent.Effect {
        let effect = try required("effect")
        switch try effect.string() {
        case "create":
            return .create(
                try required("properties").resource(at: address), tags: try required("tags").texts())
        case "update": return .update(try required("properties").resource(at: address))
        case "tag": return .tag(try required("tags").texts())
        case "untag": return .untag(try required("keys").strings())
        case "delete": return .delete
        default: throw effect.invalid("is no effect that is known here")
        }
    }
}
