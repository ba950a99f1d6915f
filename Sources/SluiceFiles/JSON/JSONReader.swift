import OrderedCollections
import SluiceCore

extension JSONNode {
    /// The most levels of arrays and objects.
    public static let depthLimit = 64

    /// Reads exactly one JSON value by the letter of RFC 8259, duplicate keys refused.
    public init(parsing bytes: some Collection<UInt8>, file: String? = nil) throws(JSONSyntaxError) {
        var reader = JSONReader(Array(bytes), file: file)
        self = try reader.document()
    }
}

extension JSONValue {
    /// Reads exactly one JSON value by the letter of RFC 8259, duplicate keys refused.
    public init(parsing bytes: some Collection<UInt8>, file: String? = nil) throws(JSONSyntaxError) {
        self = try JSONNode(parsing: bytes, file: file).value
    }

    /// Reads exactly one JSON value from a text.
    public init(parsing text: String) throws(JSONSyntaxError) {
        try self.init(parsing: Array(text.utf8))
    }
}

/// A recursive-descent parser.
struct JSONReader {
    var text: JSONText
    private var depth = 0

    init(_ bytes: [UInt8], file: String?) {
        text = JSONText(bytes, file: file)
    }

    mutating func document() throws(JSONSyntaxError) -> JSONNode {
        if text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw text.error(.byteOrderMark) }
        text.skipBlanks()
        let node = try value()
        text.skipBlanks()
        if text.peek != nil { throw text.error(.trailingContent) }
        return node
    }

    private mutating func value() throws(JSONSyntaxError) -> JSONNode {
        let location = text.location
        return JSONNode(try content(), at: location)
    }

    private mutating func content() throws(JSONSyntaxError) -> JSONNode.Content {
        guard let next = text.peek else { throw text.unexpected("a value") }
        switch next {
        case UInt8(ascii: "{"): return try nested { (reader) throws(JSONSyntaxError) in try reader.object() }
        case UInt8(ascii: "["): return try nested { (reader) throws(JSONSyntaxError) in try reader.array() }
        case UInt8(ascii: "\""): return .string(try text.string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try text.number())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: throw text.unexpected("a value")
        }
    }

    private mutating func nested(
        _ body: (inout JSONReader) throws(JSONSyntaxError) -> JSONNode.Content
    ) throws(JSONSyntaxError) -> JSONNode.Content {
        depth += 1
        defer { depth -= 1 }
        guard depth <= JSONNode.depthLimit else { throw text.error(.tooDeep(limit: JSONNode.depthLimit)) }
        return try body(&self)
    }

    private mutating func object() throws(JSONSyntaxError) -> JSONNode.Content {
        var members: OrderedDictionary<String, JSONMember> = [:]
        try elements(until: UInt8(ascii: "}"), "a comma or }") { (reader) throws(JSONSyntaxError) in
            let (location, key, member) = try reader.member()
            guard members.updateValue(member, forKey: key) == nil else {
                throw JSONSyntaxError(.duplicateKey(key), at: location)
            }
        }
        return .object(members)
    }

    private mutating func member() throws(JSONSyntaxError) -> (SourceLocation, String, JSONMember) {
        let location = text.location
        guard text.peek == UInt8(ascii: "\"") else { throw text.unexpected("a key in double quotes") }
        let key = try text.string()
        text.skipBlanks()
        guard text.skip(UInt8(ascii: ":")) else { throw text.unexpected("a colon") }
        text.skipBlanks()
        return (location, key, JSONMember(keyLocation: location, node: try value()))
    }

    private mutating func array() throws(JSONSyntaxError) -> JSONNode.Content {
        var items: [JSONNode] = []
        try elements(until: UInt8(ascii: "]"), "a comma or ]") { (reader) throws(JSONSyntaxError) in
            items.append(try reader.value())
        }
        return .array(items)
    }

    /// What stands between brackets, separated by commas; the opening bracket is next.
    private mutating func elements(
        until close: UInt8, _ expected: String, _ element: (inout JSONReader) throws(JSONSyntaxError) -> Void
    ) throws(JSONSyntaxError) {
        text.advance()
        text.skipBlanks()
        if text.skip(close) { return }
        while true {
            try element(&self)
            text.skipBlanks()
            if text.skip(close) { return }
            guard text.skip(UInt8(ascii: ",")) else { throw text.unexpected(expected) }
            text.skipBlanks()
        }
    }

    private mutating func word(
        _ word: StaticString, _ content: JSONNode.Content
    ) throws(JSONSyntaxError) -> JSONNode.Content {
        guard text.skip(word) else { throw text.unexpected("a value") }
        return content
    }
}
