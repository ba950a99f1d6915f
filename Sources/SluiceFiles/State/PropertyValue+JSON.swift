import OrderedCollections
import SluiceCore

extension PropertyValue {
    /// References are written as text; the kind of the object that has the property tells them apart again.
    var json: JSONValue {
        switch self {
        case .string(let text): .string(text)
        case .int(let number): .int(number)
        case .bool(let flag): .bool(flag)
        case .list(let values): .array(values.map(\.json))
        case .reference(let target): .string(target.description)
        }
    }
}

extension JSONCursor {
    /// A property as text, number, flag or list of these.
    fileprivate func propertyValue() throws(JSONDecodingError) -> PropertyValue {
        switch node.content {
        case .string(let text): return .string(text)
        case .bool(let flag): return .bool(flag)
        case .number: return .int(try int())
        case .array:
            var values: [PropertyValue] = []
            for item in try items() { values.append(try item.propertyValue()) }
            return .list(values)
        case .null, .object: throw invalid("is no property: neither text, number, flag nor list")
        }
    }

    fileprivate func properties() throws(JSONDecodingError) -> Properties {
        var properties: Properties = [:]
        for (name, value) in try members() { properties[name] = try value.propertyValue() }
        return properties
    }

    /// The object at an address, from its properties; one that its kind does not have is an unknown key.
    func resource(at address: Address) throws(JSONDecodingError) -> Resource {
        guard let kind = address.kind else { throw invalid("belongs to an address of no kind") }
        let properties = try properties()
        let resource: Resource
        do { resource = try Resource(kind, properties) } catch { throw invalid(error.explanation) }
        let known = resource.properties
        for (name, value) in try members() where known[name] == nil {
            throw JSONDecodingError(.unknownKey, path: value.path, at: value.node.location)
        }
        return resource
    }

    /// Names and texts whose order is kept, such as tags.
    func texts() throws(JSONDecodingError) -> OrderedDictionary<String, String> {
        var texts: OrderedDictionary<String, String> = [:]
        for (name, value) in try members() { texts[name] = try value.string() }
        return texts
    }
}

extension PropertyError {
    fileprivate var explanation: String {
        switch self {
        case .missing(let name): "lacks the property \(name)"
        case .wrongType(let name): "has something as \(name) that does not belong there"
        case .unknownKind(let kind): "is of the unknown kind \(kind)"
        }
    }
}

extension JSONValue {
    /// The properties of an object, in the order that its kind gives them.
    static func properties(_ resource: Resource) -> JSONValue { .object(resource.properties.mapValues(\.json)) }

    /// Names and texts in their order, such as tags.
    static func texts(_ texts: OrderedDictionary<String, String>) -> JSONValue {
        .object(texts.mapValues { .string($0) })
    }
}
