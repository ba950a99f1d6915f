/// An observation with its cross-references looked up once, so that comparing many objects stays linear.
public struct ObservationIndex: Sendable {
    /// What was looked up in.
    public let observation: Observation
    private let rules: [String: [ObservedRule]]
    private let rulesByTuple: [ObservedRule.Tuple: [ObservedRule]]
    private let ownTables: [String: (table: String, association: String)]
    private let mainTables: [String: String]

    /// Looks up every cross-reference.
    public init(_ observation: Observation) {
        self.observation = observation
        rules = Dictionary(grouping: observation.rules.values, by: \.group)
        rulesByTuple = Dictionary(grouping: observation.rules.values, by: \.tuple)
        var own: [String: (table: String, association: String)] = [:]
        var main: [String: String] = [:]
        for table in observation.routeTables.values {
            for association in table.associations {
                if let subnet = association.subnet { own[subnet] = (table.id, association.id) }
                if association.isMain { main[table.vpc] = table.id }
            }
        }
        ownTables = own
        mainTables = main
    }

    /// The rules of one group.
    public func rules(of group: String) -> [ObservedRule] { rules[group] ?? [] }

    /// The rules of exactly this tuple; EC2 allows one.
    func rules(_ tuple: ObservedRule.Tuple) -> [ObservedRule] { rulesByTuple[tuple] ?? [] }

    /// Whether a group still has the allow-all egress that it was born with.
    public func hasDefaultEgress(_ group: String) -> Bool { rules(of: group).contains(where: \.isDefaultEgress) }

    /// The table that a subnet is associated with explicitly, and the association's ID.
    public func ownTable(ofSubnet subnet: String) -> (table: String, association: String)? { ownTables[subnet] }

    /// The table that a subnet follows: its own, or the main table of its VPC.
    public func table(ofSubnet subnet: String, inVPC vpc: String) -> String? {
        ownTables[subnet]?.table ?? mainTables[vpc]
    }
}

extension ObservedRule {
    /// What EC2 tells rules apart by, besides their IDs.
    struct Tuple: Hashable {
        var group: String
        var direction: SecurityGroupRule.Direction
        var ipProtocol: String
        var fromPort: Int
        var toPort: Int
        var peer: String
    }

    var tuple: Tuple {
        Tuple(
            group: group, direction: direction, ipProtocol: ipProtocol, fromPort: fromPort, toPort: toPort, peer: peer)
    }
}
