/// A subnet.
struct FakeSubnet: FakeNoun {
    static let prefix = "subnet"
    static let type = "subnet"
    static let codes = (notFound: "InvalidSubnetID.NotFound", malformed: "InvalidSubnetID.Malformed")
    static let title = "subnet ID"
    static var table: WritableKeyPath<FakeWorld, FakeTable<FakeSubnet>> { \.subnets }

    let id: String
    var tags: FakeTags
    let vpc: String
    let block: IPv4Block
    let zone: FakeEC2.Zone
    /// When it becomes `available`.
    let availableAt: Int64

    func state(at moment: Int64) -> String { moment < availableAt ? "pending" : "available" }
}
