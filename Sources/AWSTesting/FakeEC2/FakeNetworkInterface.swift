/// A network interface, of an endpoint or of somebody else.
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
    /// The endpoint that it belongs to; such an interface is AWS's own.
    let endpoint: String?
}
