/// A switch.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttributeBooleanValue.html>.
public struct AttributeBooleanValue: QueryStructure, ResponseDecodable, Hashable {
    /// The value.
    public var value: Bool?

    /// Makes one of its members.
    public init(value: Bool? = nil) {
        self.value = value
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("Value", value)
    }

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        value = try element.optional("value")
    }
}
