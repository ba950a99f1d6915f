/// A value of a DHCP option.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttributeValue.html>.
public struct AttributeValue: ResponseDecodable, Hashable {
    /// The value: a name, an address, or `AmazonProvidedDNS`.
    public var value: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        value = try element.optional("value")
    }
}
