public import OrderedCollections
public import SluiceCore

/// A JSON value with the place where it begins, and the same for everything in it.
public struct JSONNode: Hashable, Sendable {
    /// What kind of value this is, with what is in it.
    public indirect enum Content: Hashable, Sendable {
        case null
        case bool(Bool)
        case number(JSONNumber)
        case string(String)
        case array([JSONNode])
        case object(OrderedDictionary<String, JSONMember>)
    }

    /// The value.
    public var content: Content
    /// Where it begins.
    public var location: SourceLocation

    /// A value at a place.
    public init(_ content: Content, at location: SourceLocation) {
        self.content = content
        self.location = location
    }

    /// The same without places.
    public var value: JSONValue {
        switch content {
        case .null: .null
        case .bool(let bool): .bool(bool)
        case .number(let number): .number(number)
        case .string(let string): .string(string)
        case .array(let items): .array(items.map(\.value))
        case .object(let members): .object(members.mapValues(\.node.value))
        }
    }

    /// What this is, in a word for messages.
    public var kind: String {
        switch content {
        case .null: "null"
        case .bool: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

/// A member of an object: its value, and where its key stands.
public struct JSONMember: Hashable, Sendable {
    /// Where the key begins.
    public var keyLocation: SourceLocation
    /// The value.
    public var node: JSONNode

    /// A member with the place of its key.
    public init(keyLocation: SourceLocation, node: JSONNode) {
        self.keyLocation = keyLocation
        self.node = node
    }
}
