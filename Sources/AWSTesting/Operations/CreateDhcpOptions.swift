public import AWS

/// Makes a set of DHCP options, as what other people have; sluice itself makes none.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateDhcpOptions.html>.
///
/// ```
/// CreateDhcpOptionsResponse
///   dhcpOptions  DhcpOptions
/// ```
public struct CreateDhcpOptions: EC2WriteOperation, Hashable {
    /// The options in the set.
    public var dhcpConfigurations: [NewDhcpConfiguration]

    /// Makes a request with these options.
    public init(_ dhcpConfigurations: [NewDhcpConfiguration]) { self.dhcpConfigurations = dhcpConfigurations }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) { query.append("DhcpConfiguration", dhcpConfigurations) }

    /// The answer.
    public struct Output: ResponseDecodable, Hashable {
        /// The new set.
        public var dhcpOptions: DhcpOptions

        /// The new set's ID, `dopt-…`.
        public var dhcpOptionsId: String { dhcpOptions.dhcpOptionsId ?? "" }

        /// Reads the members from the root.
        public init(_ response: ResponseElement) throws(XMLError) {
            dhcpOptions = try response.required("dhcpOptions")
        }
    }
}
