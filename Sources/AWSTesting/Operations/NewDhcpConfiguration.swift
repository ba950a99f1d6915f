public import AWS

/// A DHCP option of a new set.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NewDhcpConfiguration.html>.
public struct NewDhcpConfiguration: QueryStructure, Hashable {
    /// The name of the option: `domain-name`, `domain-name-servers`, …
    public var key: String
    /// The values.
    public var values: [String]

    /// Makes one of its members.
    public init(_ key: String, _ values: String...) {
        self.key = key
        self.values = values
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("Key", key)
        query.append("Value", values)
    }
}
