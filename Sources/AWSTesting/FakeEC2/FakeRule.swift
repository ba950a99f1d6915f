/// A rule of a security group.
struct FakeRule: FakeNoun {
    static let prefix = "sgr"
    static let type = "security-group-rule"
    static let codes = (
        notFound: "InvalidSecurityGroupRuleId.NotFound", malformed: "InvalidSecurityGroupRuleId.Malformed"
    )
    static let title = "security group rule ID"
    static var table: WritableKeyPath<FakeWorld, FakeTable<FakeRule>> { \.rules }

    let id: String
    var tags: FakeTags
    let group: String
    let isEgress: Bool
    let traffic: Traffic
    let description: String?
    /// Whether the group was born with it.
    let isImplicit: Bool

    /// What a rule admits: no two rules of a group and direction admit the same.
    struct Traffic: Hashable, Sendable {
        /// `tcp`, `udp`, `icmp`, `icmpv6`, a number, or `-1` for all.
        let ipProtocol: String
        /// The first port, or the ICMP type; -1 for all.
        let fromPort: Int
        /// The last port, or the ICMP code; -1 for all.
        let toPort: Int
        let peer: Peer
    }

    /// The other side.
    enum Peer: Hashable, Sendable {
        case block(IPv4Block)
        case ipv6(String)
        case group(String)
        case prefixList(String)
    }
}

extension FakeRule.Traffic {
    static func everything(_ peer: FakeRule.Peer) -> Self {
        Self(ipProtocol: "-1", fromPort: -1, toPort: -1, peer: peer)
    }

    /// Whether the rule lets everything pass to or from everywhere.
    var isUnlimited: Bool {
        ipProtocol == "-1" && (peer == .block(.everything) || peer == .ipv6("::/0"))
    }
}
