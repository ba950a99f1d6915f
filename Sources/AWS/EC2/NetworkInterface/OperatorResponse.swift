/// The AWS service that manages an object.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_OperatorResponse.html>.
public struct OperatorResponse: ResponseDecodable, Hashable {
    /// Whether an AWS service manages the interface.
    public var managed: Bool?
    /// The service that manages the interface.
    public var principal: String?
    /// Whether lists leave it out unless asked for.
    public var hiddenByDefault: Bool?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        managed = try element.optional("managed")
        principal = try element.optional("principal")
        hiddenByDefault = try element.optional("hiddenByDefault")
    }
}
