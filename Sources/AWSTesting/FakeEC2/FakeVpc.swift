/// A VPC.
struct FakeVpc: FakeNoun {
    static let prefix = "vpc"
    static let type = "vpc"
    static let codes = (notFound: "InvalidVpcID.NotFound", malformed: "InvalidVpcID.Malformed")
    static let title = "vpc ID"
    static var table: WritableKeyPath<FakeWorld, FakeTable<FakeVpc>> { \.vpcs }

    let id: String
    var tags: FakeTags
    let block: IPv4Block
    let associationID: String
    /// The block of IPv6 that Amazon gave it.
    let ipv6: IPv6?
    let tenancy: String
    /// When it becomes `available`.
    let availableAt: Int64
    var hasDnsSupport = true
    var hasDnsHostnames = false
    var measuresAddressUsage = false
    /// The set of DHCP options that it hands out, or `default` for none.
    var dhcpOptions = FakeDhcpOptions.originalID
    /// Another account that it belongs to and that shares it; `nil` for the account's own.
    var sharer: String?

    /// A block of IPv6 with the ID of its association.
    struct IPv6: Hashable, Sendable {
        let block: String
        let associationID: String
    }

    func state(at moment: Int64) -> String { moment < availableAt ? "pending" : "available" }
}
