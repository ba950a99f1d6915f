/// What calls the endpoints and the proxy: interfaces of one component that carry the same groups.
struct Caller: Hashable, Sendable {
    /// `control plane`, or what stands for all of them where the plan names no groups.
    var name: String
    /// Where the plan names its groups.
    var subject: String
    /// Everything that its interfaces carry, the proxy-egress group included; in order.
    var groups: [String]
    /// An interface that carries just these; nil where none is there yet.
    var interface: String?
    /// Where its interfaces are, or where the plan's private subnets are.
    var subnets: [ObservedSubnet]

    /// As one end of a connection.
    var party: Firewall.Party { Firewall.Party(groups: groups, blocks: subnets.map(\.cidr)) }
}

extension Examination {
    private static let components: [(name: String, key: String, groups: @Sendable (Components) -> [String])] = [
        ("the management plane", "managementPlane", { $0.managementPlane }),
        ("the control plane", "controlPlane", { $0.controlPlane }), ("the node pools", "nodePools", { $0.nodePools }),
    ]

    /// The callers that the plan knows of: for each component, every set of groups that one of its interfaces carries.
    ///
    /// Every component is to carry the proxy-egress group; whether it does yet is not asked.
    var callers: [Caller] {
        let named = Self.components.flatMap { component -> [Caller] in
            let groups = component.groups(plan.components)
            return groups.isEmpty ? [] : callers(component.name, "components.\(component.key)", groups)
        }
        guard named.isEmpty else { return named }
        return [
            Caller(
                name: "whatever carries the proxy-egress group", subject: "components", groups: [proxyEgress],
                subnets: subnets)
        ]
    }

    private var proxyEgress: String { firewall.name(of: desired.target(.proxyEgress)) }

    private func callers(_ name: String, _ subject: String, _ groups: [String]) -> [Caller] {
        let carriers = interfaces.filter { !Set($0.groups).isDisjoint(with: groups) }
        guard !carriers.isEmpty else {
            return [Caller(name: name, subject: subject, groups: groups + [proxyEgress], subnets: subnets)]
        }
        let alike = Dictionary(grouping: carriers) { Set($0.groups).union([proxyEgress]).sorted() }
        return alike.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { groups, interfaces in
            let subnets = Set(interfaces.map(\.subnet)).sorted().compactMap { observation.subnets[$0] }
            return Caller(
                name: name, subject: subject, groups: groups, interface: interfaces.map(\.id).min(), subnets: subnets)
        }
    }
}
