/// What AWS has to say about a zone.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AvailabilityZoneMessage.html>.
public struct AvailabilityZoneMessage: ResponseDecodable, Hashable {
    /// The text.
    public var message: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        message = try element.optional("message")
    }
}
