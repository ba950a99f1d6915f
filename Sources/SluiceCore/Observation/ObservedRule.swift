/// A security group rule as EC2 shows it: always a single peer.
public struct ObservedRule: Hashable, Sendable {
    /// `sgr-…`
    public var id: String
    /// The group that has it.
    public var group: String
    /// Which way the traffic goes.
    public var direction: SecurityGroupRule.Direction
    /// `tcp`, `udp`, `icmp`, a number, or `-1` for all.
    public var ipProtocol: String
    /// -1 where the protocol has no ports.
    public var fromPort: Int
    /// -1 where the protocol has no ports.
    public var toPort: Int
    /// A block (IPv4 or IPv6), a group's ID or a prefix list's ID, as EC2 writes it.
    public var peer: String
    /// All its tags, ours and others'.
    public var tags: [String: String]

    /// Says what was seen.
    public init(
        id: String, group: String, direction: SecurityGroupRule.Direction, ipProtocol: String, fromPort: Int,
        toPort: Int, peer: String, tags: [String: String] = [:]
    ) {
        self.id = id
        self.group = group
        self.direction = direction
        self.ipProtocol = ipProtocol
        self.fromPort = fromPort
        self.toPort = toPort
        self.peer = peer
        self.tags = tags
    }

    /// Whether it is the rule that EC2 gives every new group: everything out to everywhere, IPv4 or IPv6.
    public var isDefaultEgress: Bool {
        direction == .egress && ipProtocol == "-1" && (peer == "0.0.0.0/0" || peer == "::/0")
    }

    /// Whether traffic of this TCP port to or from the peer passes, by this rule alone.
    ///
    /// - Parameter peerText: an IPv4 block, which a wider block covers too, or the ID of a group or a prefix list,
    ///   which only the same ID and 0.0.0.0/0 cover.
    public func admits(_ direction: SecurityGroupRule.Direction, tcp port: Int, _ peerText: String) -> Bool {
        guard self.direction == direction, coversPort(port) else { return false }
        if peer == peerText || peer == "0.0.0.0/0" { return true }
        guard let mine = IPv4CIDR(peer), let asked = IPv4CIDR(peerText) else { return false }
        return mine.contains(asked)
    }

    private func coversPort(_ port: Int) -> Bool {
        ipProtocol == "-1" || (ipProtocol == "tcp" || ipProtocol == "6") && (fromPort...max(fromPort, toPort) ~= port)
    }

    /// One line for a person: `egress tcp 443 to sg-0a1b`.
    public var text: String {
        let ports = ipProtocol == "-1" ? "all traffic" : "\(ipProtocol) \(portText)"
        return "\(direction.rawValue) \(ports) \(direction == .egress ? "to" : "from") \(peer)"
    }

    private var portText: String { fromPort == toPort ? String(fromPort) : "\(fromPort)-\(toPort)" }
}
