import OrderedCollections

extension DeletionCheck {
    /// Rules of groups that stay and that name a group of ours that goes: one finding for each group and direction.
    var rulesInTheWay: [Diagnostic] {
        struct Place: Hashable {
            var group: String
            var direction: SecurityGroupRule.Direction
        }
        let found = foreign { thing -> (rule: ObservedRule, groupName: String)? in
            if case .rule(let rule, let name) = thing { (rule, name) } else { nil }
        }
        let places = OrderedDictionary(grouping: found) {
            Place(group: $0.thing.rule.group, direction: $0.thing.rule.direction)
        }
        return places.values.map { uses in
            finding(uses[0].thing.groupName, uses.map(\.thing.rule), Set(uses.map(\.change.address)).sorted())
        }
    }

    private func finding(_ name: String, _ rules: [ObservedRule], _ addresses: [Address]) -> Diagnostic {
        let group = rules[0].group
        let named = addresses.map(\.rawValue).joined(separator: " and ")
        let texts = rules.map { "\($0.id), \($0.text)" }.joined(separator: "; ")
        let ids = rules.map(\.id).joined(separator: " ")
        return Diagnostic(
            "group.foreign-reference", "\(group) (\(name)) names \(named), which is to go: \(texts)",
            cause: "EC2 deletes no group that a rule of another group names, and sluice did not make that rule",
            fix: "revoke it: aws ec2 revoke-security-group-\(rules[0].direction.rawValue) "
                + "--region \(observation.region) --group-id \(group) --security-group-rule-ids \(ids)",
            subject: group)
    }
}
