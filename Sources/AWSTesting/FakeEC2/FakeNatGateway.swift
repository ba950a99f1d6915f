/// A NAT gateway.
struct FakeNatGateway: FakeNoun {
    static let prefix = "nat"
    static let type = "natgateway"
    static let codes = (notFound: "NatGatewayNotFound", malformed: "NatGatewayMalformed")
    static let title = "NAT gateway"
    static var table: WritableKeyPath<FakeWorld, FakeTable<FakeNatGateway>> { \.natGateways }

    let id: String
    var tags: FakeTags
    let vpc: String
    let subnet: String
    /// The public address of a public one.
    let elasticAddress: ElasticAddress?
    let createdAt: Int64
    /// When it becomes `available`, or `failed`.
    let availableAt: Int64
    /// Whether its VPC had no internet gateway, so that it never comes about.
    let isInVain: Bool

    /// A public address; every well-formed allocation is taken for one that is free.
    struct ElasticAddress: Hashable, Sendable {
        let allocation: String
        let association: String
        let address: UInt32
    }

    func state(at moment: Int64) -> String {
        guard moment >= availableAt else { return "pending" }
        return isInVain ? "failed" : "available"
    }
}
