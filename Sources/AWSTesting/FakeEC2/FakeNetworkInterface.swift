/// A network interface, of an endpoint, a NAT gateway or somebody else.
struct FakeNetworkInterface: FakeNoun {
    static let prefix = "eni"
    static let type = "network-interface"
    static let codes = (
        notFound: "InvalidNetworkInterfaceID.NotFound", malformed: "InvalidNetworkInterfaceId.Malformed"
    )
    static let title = "networkInterface ID"
    static var table: WritableKeyPath<FakeWorld, FakeTable<FakeNetworkInterface>> { \.interfaces }

    let id: String
    var tags: FakeTags
    let vpc: String
    let subnet: String
    let zone: FakeEC2.Zone
    let address: UInt32
    var groups: [String]
    let description: String
    /// What AWS made it for; such an interface is AWS's own.
    let holder: Holder?

    /// Something that AWS makes interfaces for.
    enum Holder: Hashable, Sendable {
        case endpoint(String)
        case natGateway(String)
    }

    /// The endpoint that it belongs to.
    var endpoint: String? { if case .endpoint(let id) = holder { id } else { nil } }
    /// The NAT gateway that it belongs to.
    var natGateway: String? { if case .natGateway(let id) = holder { id } else { nil } }
    /// Whether AWS looks after it.
    var isManaged: Bool { holder != nil }
}
