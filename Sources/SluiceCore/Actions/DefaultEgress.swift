/// The allow-all egress that EC2 gives every new group: what there will be of it, and what there is.
public struct DefaultEgress: Hashable, Sendable {
    /// Whether a new group of the VPC gets `::/0` beside `0.0.0.0/0`: it does where the VPC has an IPv6 block.
    public var isBornWithIPv6: Bool
    /// The IDs of such rules, by the group that they stand in now.
    public var present: [Address: [String]]

    /// Makes one of its parts.
    public init(isBornWithIPv6: Bool = false, present: [Address: [String]] = [:]) {
        self.isBornWithIPv6 = isBornWithIPv6
        self.present = present
    }

    /// What the changes have to know of it.
    init(_ observation: Observation, _ vpc: Target, _ changes: [Change]) {
        if case .id(let id) = vpc {
            isBornWithIPv6 = observation.vpcs[id]?.hasIPv6 ?? false
        } else {
            isBornWithIPv6 = false
        }
        present = changes.reduce(into: [:]) { present, change in
            guard change.address.kind == .securityGroup, change.decision == .update, let id = change.id else { return }
            present[change.address] = observation.rules.values.filter { $0.group == id && $0.isDefaultEgress }.map(\.id)
        }
    }
}
