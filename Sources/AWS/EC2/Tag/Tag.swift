/// A tag: a key, and a value of at most 256 characters.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Tag.html>.
public struct Tag: QueryStructure, ResponseDecodable, Hashable {
    /// The name of the tag, case-sensitive.
    public var key: String?
    /// The value.
    public var value: String?

    /// Makes one of its members.
    public init(key: String? = nil, value: String? = nil) {
        self.key = key
        self.value = value
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("Key", key)
        query.append("Value", value)
    }

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        key = try element.optional("key")
        value = try element.optional("value")
    }
}
