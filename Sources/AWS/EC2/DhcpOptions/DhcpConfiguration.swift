/// A DHCP option.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DhcpConfiguration.html>.
public struct DhcpConfiguration: ResponseDecodable, Hashable {
    /// The name of the option: `domain-name`, `domain-name-servers`, `ntp-servers`, …
    public var key: String?
    /// The values.
    public var values: [AttributeValue]?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        key = try element.optional("key")
        values = try element.list("valueSet")
    }
}
