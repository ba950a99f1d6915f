/// What security groups let pass, united as EC2 unites them, with the rules that the plan is about to add.
///
/// A group is named by its ID, and by its address while it is not there.
struct Firewall: Sendable {
    private let rules: [String: [ObservedRule]]
    private let blocks: [IPv4CIDR]
    private let groupsOfVPC: Set<String>
    private let ids: [Address: String]

    init(_ index: ObservationIndex, _ desired: DesiredGraph, _ ownership: Ownership) {
        ids = ownership.ids.merging(desired.adoptions.map { ($0.key, $0.value.id) }) { _, adopted in adopted }
        blocks = desired.vpcBlocks
        groupsOfVPC = Set(index.observation.securityGroups.keys)
        var rules = Dictionary(grouping: index.observation.rules.values, by: \.group)
        for case .securityGroupRule(let rule) in desired.objects.values {
            let name = ids.name(of: rule.group.target)
            rules[name, default: []].append(ObservedRule(rule, of: name, peer: ids.name(of: rule.peer)))
        }
        self.rules = rules
    }

    /// How a group is named here.
    func name(of group: Target) -> String { ids.name(of: group) }

    /// How a peer is named here.
    func name(of peer: SecurityGroupRule.Peer) -> String { ids.name(of: peer) }

    /// The rules of a group.
    func rules(of group: String) -> [ObservedRule] { rules[group] ?? [] }

    /// Whether the groups together let a TCP port pass to or from a party: to one of its groups, or wherever it is.
    func admits(
        _ groups: some Sequence<String>, _ direction: SecurityGroupRule.Direction, tcp port: Int, _ party: Party
    ) -> Bool {
        let rules = groups.flatMap(rules(of:))
        func admits(_ peer: String) -> Bool { rules.contains { $0.admits(direction, tcp: port, peer) } }
        if party.groups.contains(where: admits) { return true }
        let places = party.blocks.isEmpty && party.isInVPC ? blocks : party.blocks
        return !places.isEmpty && places.allSatisfy { admits($0.description) }
    }

    /// One end of a connection.
    struct Party: Hashable, Sendable {
        /// The groups of its interfaces, or the one prefix list that stands for it.
        var groups: [String] = []
        /// Where its addresses lie, as narrow as is known.
        var blocks: [IPv4CIDR] = []
        /// Whether it is somewhere in the VPC.
        var isInVPC = true
    }
}

extension [Address: String] {
    fileprivate func name(of target: Target) -> String {
        switch target {
        case .id(let id): id
        case .address(let address): self[address] ?? address.rawValue
        }
    }

    fileprivate func name(of peer: SecurityGroupRule.Peer) -> String {
        switch peer {
        case .cidr(let cidr): cidr.description
        case .group(let group): name(of: group.target)
        case .prefixList(let id): id
        }
    }
}

extension ObservedRule {
    /// A rule that is not there yet.
    fileprivate init(_ rule: SecurityGroupRule, of group: String, peer: String) {
        self.init(
            id: "", group: group, direction: rule.direction, ipProtocol: rule.ipProtocol, fromPort: rule.fromPort,
            toPort: rule.toPort, peer: peer)
    }
}
