/// The network ACL that a VPC comes with; there are no others here, so it guards all of the VPC's subnets.
struct FakeNetworkAcl: FakeNoun {
    static let prefix = "acl"
    static let type = "network-acl"
    static let codes = (notFound: "InvalidNetworkAclID.NotFound", malformed: "InvalidNetworkAclId.Malformed")
    static let title = "networkAcl ID"
    static var table: WritableKeyPath<FakeWorld, FakeTable<FakeNetworkAcl>> { \.networkAcls }

    let id: String
    var tags = FakeTags()
    let vpc: String
    var entries: [Entry]

    /// What may pass, or may not.
    struct Entry: Hashable, Sendable {
        let number: Int
        let isEgress: Bool
        /// A number, or `-1` for all.
        var ipProtocol = "-1"
        /// The destination ports, of TCP and UDP alone.
        var ports: ClosedRange<Int>?
        let isAllowed: Bool
        let peer: Peer
    }

    /// The other side.
    enum Peer: Hashable, Sendable {
        case block(IPv4Block)
        case ipv6(String)
    }

    /// The ACL of a new VPC: everything passes, both ways.
    ///
    /// The ID is made of the VPC's.
    ///
    /// <https://docs.aws.amazon.com/vpc/latest/userguide/default-network-acl.html>
    init(of vpc: FakeVpc) {
        id = "\(Self.prefix)-\(vpc.id.dropFirst("vpc-".count))"
        self.vpc = vpc.id
        entries = [true, false].flatMap { isEgress in
            Self.ends(100, 32767, isEgress, .block(.everything))
                + (vpc.ipv6 == nil ? [] : Self.ends(101, 32768, isEgress, .ipv6("::/0")))
        }
    }

    private static func ends(_ allowed: Int, _ denied: Int, _ isEgress: Bool, _ peer: Peer) -> [Entry] {
        [
            Entry(number: allowed, isEgress: isEgress, isAllowed: true, peer: peer),
            Entry(number: denied, isEgress: isEgress, isAllowed: false, peer: peer),
        ]
    }

    /// The subnets that it guards.
    func subnets(in world: FakeWorld) -> [FakeSubnet] { world.subnets.all.filter { $0.vpc == vpc } }
}

extension FakeSubnet {
    /// The ID of its association with the VPC's network ACL, made of its own.
    var aclAssociationID: String { "aclassoc-\(id.dropFirst("subnet-".count))" }
}
