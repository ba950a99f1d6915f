/// The name of one object within a stack, such as `subnet/private/us-west-2a` or `endpoint/kms`.
///
/// Its first part says what kind of object it is; the whole stands in the tag `sluice:address`, in the state and in
/// everything that sluice prints.
public struct Address: RawRepresentable, Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The whole text.
    public var rawValue: String

    /// Takes a text as an address; ``kind`` tells whether it is one.
    public init(rawValue: String) { self.rawValue = rawValue }

    private init(_ kind: ResourceKind, _ parts: String...) {
        rawValue = ([kind.rawValue] + parts).joined(separator: "/")
    }

    /// The whole text.
    public var description: String { rawValue }

    /// What the address names; nil for a text that is no address.
    public var kind: ResourceKind? {
        let name = rawValue.utf8.prefix { $0 != UInt8(ascii: "/") }
        return ResourceKind.byLength[name.count]?.first { name.elementsEqual($0.rawValue.utf8) }
    }

    /// The part behind the kind: `private/us-west-2a`; empty for `vpc`.
    public var name: Substring {
        let name = rawValue.utf8.drop { $0 != UInt8(ascii: "/") }
        return Substring(name.dropFirst())
    }

    /// Whether it begins with a kind that is known, and none of its parts is empty or holds a control character.
    ///
    /// A tag in the account can say anything; only what is well-formed is taken for an address.
    public var isWellFormed: Bool {
        kind != nil && !rawValue.split(separator: "/", omittingEmptySubsequences: false).contains("")
            && rawValue.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    }

    /// By text, so that lists of addresses have one order everywhere.
    public static func < (left: Address, right: Address) -> Bool { left.rawValue < right.rawValue }
}

extension Address {
    /// The VPC that sluice makes.
    public static let vpc = Address(.vpc)
    /// The gateway of the public subnets.
    public static let internetGateway = Address(.internetGateway)
    /// That the gateway serves the VPC.
    public static let internetGatewayAttachment = Address(.internetGatewayAttachment)
    /// The group that lets the components out to the proxy.
    public static let proxyEgress = Address(.securityGroup, "proxyEgress")
    /// The group of the interface endpoints.
    public static let endpoints = Address(.securityGroup, "endpoints")
    /// The proxy's own group, where the plan lets sluice open it.
    public static let proxy = Address(.securityGroup, "proxy")
    /// The one table of all public subnets.
    public static let publicRouteTable = Address(.routeTable, "public")

    /// A subnet of a zone.
    public static func subnet(_ tier: Subnet.Tier, _ zone: String) -> Address {
        Address(.subnet, tier.rawValue, zone)
    }

    /// The table of the private subnet of a zone.
    public static func privateRouteTable(_ zone: String) -> Address { Address(.routeTable, "private", zone) }

    /// That a subnet follows its table.
    public static func association(_ tier: Subnet.Tier, _ zone: String) -> Address {
        Address(.routeTableAssociation, tier.rawValue, zone)
    }

    /// The association of a subnet, which has the subnet's own name.
    static func association(ofSubnet subnet: Address) -> Address {
        Address(.routeTableAssociation, String(subnet.name))
    }

    /// A route in a table, named by the table's own name and the destination.
    public static func route(in table: Address, to destination: IPv4CIDR) -> Address {
        Address(.route, String(table.name), destination.description)
    }

    /// The endpoint of a service, by its short name.
    public static func endpoint(_ service: String) -> Address { Address(.endpoint, service) }

    /// That an attribute of a VPC of somebody else's is on.
    static func vpcAttribute(_ name: VPCAttribute.Name) -> Address { Address(.vpcAttribute, name.rawValue) }

    /// What was added to somebody else's endpoint of a service, by its own ID.
    static func member(ofEndpoint service: String, _ member: EndpointMember.Member) -> Address {
        Address(.endpointMember, service, member.target.description)
    }

    /// A group of somebody else's that gets rules of ours, by its ID.
    static func foreignGroup(_ id: String) -> Address { Address(.securityGroup, id) }

    /// A second object that says it stands at an address: `vpc/twin/vpc-0a1b2c3d`.
    static func twin(of address: Address, id: String) -> Address {
        Address(rawValue: [address.kind?.rawValue ?? "", "twin", id].joined(separator: "/"))
    }

    /// Whether it names a second object that says it stands where another does.
    public var isTwin: Bool { name.hasPrefix("twin/") }

    /// A rule of one of our groups: `securityGroupRule/proxyEgress/egress/tcp/443-443/PEER`.
    public static func rule(in group: Address, _ rule: SecurityGroupRule) -> Address {
        Address(
            .securityGroupRule, String(group.name), rule.direction.rawValue, rule.ipProtocol,
            "\(rule.fromPort)-\(rule.toPort)", rule.peer.addressPart)
    }

    /// The group whose rule this is; nil for what is no rule.
    public var groupOfRule: Address? {
        guard kind == .securityGroupRule else { return nil }
        let group = name.utf8.prefix { $0 != UInt8(ascii: "/") }
        return group.isEmpty ? nil : Address(rawValue: "\(ResourceKind.securityGroup.rawValue)/\(Substring(group))")
    }
}
