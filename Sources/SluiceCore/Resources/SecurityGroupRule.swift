/// One rule of a security group: a direction, a protocol, a range of ports and a single peer.
public struct SecurityGroupRule: ResourceSpec {
    /// Which way the traffic goes that a rule allows.
    public enum Direction: String, Hashable, Sendable {
        case ingress
        case egress
    }

    /// The other side of a rule.
    public enum Peer: Hashable, Sendable {
        case cidr(IPv4CIDR)
        case group(Reference<SecurityGroup>)
        /// `pl-…`
        case prefixList(String)

        /// The last part of the rule's address: a block, an ID, or the short name of our own group.
        var addressPart: String {
            switch self {
            case .cidr(let cidr): cidr.description
            case .group(let group): group.target.address.map { String($0.name) } ?? group.target.description
            case .prefixList(let id): id
            }
        }
    }

    /// The group that has the rule.
    public var group: Reference<SecurityGroup>
    /// Which side of the group it is on.
    public var direction: Direction
    /// `tcp`, `udp`, `icmp`, a number, or `-1` for all.
    public var ipProtocol: String
    /// The first port, or the ICMP type; -1 for all.
    public var fromPort: Int
    /// The last port, or the ICMP code; -1 for all.
    public var toPort: Int
    /// Who is at the other end.
    public var peer: Peer

    /// Makes a rule from its tuple.
    public init(
        group: Reference<SecurityGroup>, direction: Direction, ipProtocol: String = "tcp", fromPort: Int, toPort: Int,
        peer: Peer
    ) {
        self.group = group
        self.direction = direction
        self.ipProtocol = ipProtocol
        self.fromPort = fromPort
        self.toPort = toPort
        self.peer = peer
    }

    /// A TCP rule for one port.
    public init(group: Reference<SecurityGroup>, _ direction: Direction, tcp port: Int, _ peer: Peer) {
        self.init(group: group, direction: direction, fromPort: port, toPort: port, peer: peer)
    }

    /// Everything that is set, by name.
    public var properties: Properties {
        [
            "group": .reference(group), "direction": .string(direction.rawValue), "protocol": .string(ipProtocol),
            "fromPort": .int(fromPort), "toPort": .int(toPort), peer.property.name: peer.property.value,
        ]
    }

    /// Nothing: another rule is another object.
    public static var updatable: Set<String> { [] }

    /// Reads back what ``properties`` gave.
    public init(_ properties: Properties) throws(PropertyError) {
        guard let direction = Direction(rawValue: try properties.string("direction")) else {
            throw .wrongType("direction")
        }
        self.init(
            group: try properties.reference("group"), direction: direction,
            ipProtocol: try properties.string("protocol"), fromPort: try properties.int("fromPort"),
            toPort: try properties.int("toPort"), peer: try Peer(properties))
    }

    /// The same with every reference replaced.
    public func mapTargets(_ transform: (Target) -> Target) -> SecurityGroupRule {
        var rule = self
        rule.group = group.map(transform)
        if case .group(let peer) = peer { rule.peer = .group(peer.map(transform)) }
        return rule
    }
}

extension SecurityGroupRule.Peer {
    var property: (name: String, value: PropertyValue) {
        switch self {
        case .cidr(let cidr): ("cidr", .cidr(cidr))
        case .group(let group): ("peerGroup", .reference(group))
        case .prefixList(let id): ("prefixList", .string(id))
        }
    }

    init(_ properties: Properties) throws(PropertyError) {
        if properties["cidr"] != nil {
            self = .cidr(try properties.cidr("cidr"))
        } else if properties["prefixList"] != nil {
            self = .prefixList(try properties.string("prefixList"))
        } else {
            self = .group(try properties.reference("peerGroup"))
        }
    }
}
