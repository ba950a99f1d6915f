/// A security group; its rules are objects of their own.
struct FakeSecurityGroup: FakeNoun {
    static let prefix = "sg"
    static let type = "security-group"
    static let codes = (notFound: "InvalidGroup.NotFound", malformed: "InvalidGroupId.Malformed")
    static let title = "security group"
    static var table: WritableKeyPath<FakeWorld, FakeTable<FakeSecurityGroup>> { \.groups }

    let id: String
    var tags: FakeTags
    let vpc: String
    let name: String
    let description: String
    /// Whether it came with the VPC, which it goes with too.
    let isDefault: Bool
}
