/// A country or region that a zone lies in.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AvailabilityZoneGeography.html>.
public struct AvailabilityZoneGeography: ResponseDecodable, Hashable {
    /// The name.
    public var name: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        name = try element.optional("name")
    }
}
