/// A set of DHCP options.
struct FakeDhcpOptions: FakeNoun {
    static let prefix = "dopt"
    static let type = "dhcp-options"
    static let codes = (notFound: "InvalidDhcpOptionID.NotFound", malformed: "InvalidDhcpOptionsId.Malformed")
    static let title = "dhcpOption ID"
    static var table: WritableKeyPath<FakeWorld, FakeTable<FakeDhcpOptions>> { \.dhcpOptions }

    let id: String
    var tags = FakeTags()
    let options: [Option]

    /// An option with its values.
    struct Option: Hashable, Sendable {
        let key: String
        let values: [String]
    }

    /// The ID of the set that every new VPC hands out.
    static let originalID = "dopt-0a1b2c3d4e5f60718"

    /// The set that AWS puts into every account.
    ///
    /// <https://docs.aws.amazon.com/vpc/latest/userguide/DHCPOptionSetConcepts.html>
    static func original(domain: String) -> FakeDhcpOptions {
        FakeDhcpOptions(
            id: originalID,
            options: [
                Option(key: "domain-name", values: [domain]),
                Option(key: "domain-name-servers", values: ["AmazonProvidedDNS"]),
            ])
    }

    /// Whether AWS put it there.
    var isOriginal: Bool { id == Self.originalID }
}
