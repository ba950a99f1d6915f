/// A tag and the object that carries it.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TagDescription.html>.
public struct TagDescription: ResponseDecodable, Hashable {
    /// The name of the tag, case-sensitive.
    public var key: String?
    /// The ID of the object.
    public var resourceId: String?
    /// The kind of the object, `vpc-endpoint`.
    public var resourceType: String?
    /// The value.
    public var value: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        key = try element.optional("key")
        resourceId = try element.optional("resourceId")
        resourceType = try element.optional("resourceType")
        value = try element.optional("value")
    }
}
