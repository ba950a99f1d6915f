/// An internet gateway.
struct FakeInternetGateway: FakeNoun {
    static let prefix = "igw"
    static let type = "internet-gateway"
    static let codes = (notFound: "InvalidInternetGatewayID.NotFound", malformed: "InvalidInternetGatewayId.Malformed")
    static let title = "internetGateway ID"
    static var table: WritableKeyPath<FakeWorld, FakeTable<FakeInternetGateway>> { \.internetGateways }

    let id: String
    var tags: FakeTags
    /// The VPC it is attached to.
    var vpc: String?
}
