/// A place in a JSON text from which typed values are read, with errors that name the path.
///
///     var fields = try JSONCursor(node).fields()
///     let serial = try fields.int("serial")
///     let subnets = try fields.optional("subnets")?.strings() ?? []
///     try fields.finish()
public struct JSONCursor: Sendable {
    /// The value at this place.
    public let node: JSONNode
    /// The way to it.
    public let path: DataPath

    /// A cursor on a value; without a path on the outermost one.
    public init(_ node: JSONNode, path: DataPath = .root) {
        self.node = node
        self.path = path
    }

    /// The text of a string.
    public func string() throws(JSONDecodingError) -> String {
        guard case .string(let string) = node.content else { throw wrongType("a string") }
        return string
    }

    /// A whole number that fits.
    public func int() throws(JSONDecodingError) -> Int {
        guard case .number(let number) = node.content else { throw wrongType("a whole number") }
        guard let int = number.int else { throw invalid("should be a whole number and is \(number)") }
        return int
    }

    /// `true` or `false`.
    public func bool() throws(JSONDecodingError) -> Bool {
        guard case .bool(let bool) = node.content else { throw wrongType("a boolean") }
        return bool
    }

    /// The elements of an array.
    public func items() throws(JSONDecodingError) -> [JSONCursor] {
        guard case .array(let items) = node.content else { throw wrongType("an array") }
        return items.enumerated().map { JSONCursor($1, path: path.appending($0)) }
    }

    /// The elements of an array of strings.
    public func strings() throws(JSONDecodingError) -> [String] {
        var strings: [String] = []
        for item in try items() { strings.append(try item.string()) }
        return strings
    }

    /// The members of an object whose keys are data, in their order.
    public func members() throws(JSONDecodingError) -> [(key: String, value: JSONCursor)] {
        guard case .object(let members) = node.content else { throw wrongType("an object") }
        return members.map { ($0, JSONCursor($1.node, path: path.appending($0))) }
    }

    /// The members of an object whose keys are names, to be asked for one by one.
    public func fields() throws(JSONDecodingError) -> JSONFields {
        guard case .object(let members) = node.content else { throw wrongType("an object") }
        return JSONFields(members, of: self)
    }

    /// An error about this value; the reason reads on from its path: `is no address`.
    public func invalid(_ reason: String) -> JSONDecodingError {
        JSONDecodingError(.invalid(reason), path: path, at: node.location)
    }

    private func wrongType(_ expected: String) -> JSONDecodingError {
        JSONDecodingError(.wrongType(expected: expected, found: node.kind), path: path, at: node.location)
    }
}
