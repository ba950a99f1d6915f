import OrderedCollections

@testable import SluiceCore

extension World {
    /// Makes a group, with the allow-all egress that EC2 gives every one.
    mutating func createGroup(_ group: SecurityGroup, _ tags: [String: String]) -> String {
        let vpc = vpc(group.vpc.target)
        for other in observation.securityGroups.values where other.vpc == vpc {
            demand(other.name.lowercased() != group.name.lowercased(), "\(other.id) has the name \(group.name)")
        }
        let id = newID("sg")
        observation.securityGroups[id] = ObservedSecurityGroup(
            id: id, vpc: vpc, name: group.name, description: group.description, tags: tags)
        addDefaultEgress(to: id)
        return id
    }

    /// The rule that every new group has.
    mutating func addDefaultEgress(to group: String) {
        let id = newID("sgr")
        observation.rules[id] = ObservedRule(
            id: id, group: group, direction: .egress, ipProtocol: "-1", fromPort: -1, toPort: -1, peer: "0.0.0.0/0")
    }

    /// Adds one rule.
    mutating func authorize(
        _ rule: SecurityGroupRule, _ direction: SecurityGroupRule.Direction, _ group: String, _ tags: Call.Tags
    ) -> String {
        demand(rule.direction == direction, "an \(rule.direction) rule goes with \(direction)")
        demand(rule.group.target.description == group, "a rule of \(rule.group.target) goes to \(group)")
        if case .group(let peer) = rule.peer { demand(hasGroup(peer.target.description), "there is no \(peer.target)") }
        let id = newID("sgr")
        let observed = ObservedRule(
            id: id, group: group, direction: direction, ipProtocol: rule.ipProtocol, fromPort: rule.fromPort,
            toPort: rule.toPort, peer: rule.peer.text, tags: Dictionary(tags.map { ($0, $1) }) { $1 })
        demand(hasGroup(group), "there is no group \(group)")
        demand(!observation.rules.values.contains { $0.tuple == observed.tuple }, "\(observed.text) is there already")
        observation.rules[id] = observed
        return id
    }

    private func hasGroup(_ id: String) -> Bool { observation.securityGroups[id] != nil }

    /// Removes one rule by ID.
    mutating func revoke(_ rule: String, _ direction: SecurityGroupRule.Direction, _ group: String) {
        let found = observation.rules[rule]
        demand(found?.group == group && found?.direction == direction, "\(group) has no \(direction) rule \(rule)")
        observation.rules[rule] = nil
    }

    /// Removes the rule that the group was born with.
    mutating func revokeDefaultEgress(_ group: String) {
        guard let rule = observation.rules.values.first(where: { $0.group == group && $0.isDefaultEgress })
        else { return fail("\(group) has no default egress") }
        observation.rules[rule.id] = nil
    }

    /// Removes a group that nothing uses.
    mutating func deleteGroup(_ id: String) {
        demand(hasGroup(id), "there is no group \(id)")
        for endpoint in observation.endpoints.values {
            demand(!endpoint.groups.contains(id), "\(endpoint.id) still has \(id)")
        }
        for rule in observation.rules.values where rule.group != id {
            demand(rule.peer != id, "a rule of \(rule.group) still names \(id)")
        }
        observation.securityGroups[id] = nil
        observation.rules.removeAll { $0.value.group == id }
    }
}
