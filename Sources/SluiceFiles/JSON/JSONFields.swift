import OrderedCollections

/// The named members of an object. What nobody has asked for until ``finish()`` is an unknown key.
public struct JSONFields: Sendable {
    private let object: JSONCursor
    private var unread: OrderedDictionary<String, JSONMember>
    private let members: OrderedDictionary<String, JSONMember>

    init(_ members: OrderedDictionary<String, JSONMember>, of object: JSONCursor) {
        self.members = members
        self.object = object
        unread = members
    }

    /// The member with this key, which must be there.
    public mutating func required(_ key: String) throws(JSONDecodingError) -> JSONCursor {
        unread[key] = nil
        let path = object.path.appending(key)
        guard let member = members[key] else { throw JSONDecodingError(.missing, path: path, at: object.node.location) }
        return JSONCursor(member.node, path: path)
    }

    /// The member with this key; nil where it is left out or `null`.
    public mutating func optional(_ key: String) -> JSONCursor? {
        unread[key] = nil
        guard let member = members[key], member.node.content != .null else { return nil }
        return JSONCursor(member.node, path: object.path.appending(key))
    }

    /// A required string.
    public mutating func string(_ key: String) throws(JSONDecodingError) -> String { try required(key).string() }

    /// A required whole number.
    public mutating func int(_ key: String) throws(JSONDecodingError) -> Int { try required(key).int() }

    /// A required boolean.
    public mutating func bool(_ key: String) throws(JSONDecodingError) -> Bool { try required(key).bool() }

    /// Refuses the first key that nobody has asked for.
    public func finish() throws(JSONDecodingError) {
        guard let (key, member) = unread.elements.first else { return }
        throw JSONDecodingError(.unknownKey, path: object.path.appending(key), at: member.keyLocation)
    }
}
