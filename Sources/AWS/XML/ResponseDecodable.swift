/// A value that an element of a response holds: a text, a number, or a structure with members of its own.
public protocol ResponseDecodable: Sendable {
    /// Reads the value from its element.
    ///
    /// - Throws: an `XMLError` that names the path of the element at fault.
    init(_ element: ResponseElement) throws(XMLError)
}

extension String: ResponseDecodable {
    /// Reads the text, with its blanks.
    public init(_ element: ResponseElement) throws(XMLError) {
        self = try element.text()
    }
}

extension Int: ResponseDecodable {
    /// Reads a decimal number.
    public init(_ element: ResponseElement) throws(XMLError) {
        self = try element.scalar("integer") { Int($0) }
    }
}

extension Bool: ResponseDecodable {
    /// Reads `true` or `false`.
    public init(_ element: ResponseElement) throws(XMLError) {
        self = try element.scalar("boolean") { Bool($0) }
    }
}

extension Timestamp: ResponseDecodable {
    /// Reads a time in ISO 8601.
    public init(_ element: ResponseElement) throws(XMLError) {
        self = try element.scalar("timestamp") { Timestamp(iso8601: $0) }
    }
}

extension ResponseElement {
    /// Reads the text as something else, for which the blanks around it do not matter.
    fileprivate func scalar<Value>(_ kind: String, _ read: (String) -> Value?) throws(XMLError) -> Value {
        let text = try text()
        if let value = read(text) { return value }
        let trimmed = text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
        guard let value = read(String(trimmed)) else {
            throw XMLError(path: path, problem: .notA(kind, text: text))
        }
        return value
    }
}
