/// A set of DHCP options, which VPCs hand out to their instances.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DhcpOptions.html>.
public struct DhcpOptions: ResponseDecodable, Hashable {
    /// The account that owns it.
    public var ownerId: String?
    /// The tags.
    public var tags: [Tag]?
    /// The set, `dopt-…`.
    public var dhcpOptionsId: String?
    /// The options in the set.
    public var dhcpConfigurations: [DhcpConfiguration]?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        ownerId = try element.optional("ownerId")
        tags = try element.list("tagSet")
        dhcpOptionsId = try element.optional("dhcpOptionsId")
        dhcpConfigurations = try element.list("dhcpConfigurationSet")
    }
}
