import OrderedCollections

extension Comparison {
    /// What a reader should know besides the changes: strangers, twins, foreign rules, another account.
    var findings: [Diagnostic] { ownershipFindings() + foreignRules + switchedGroups + successionFindings }

    /// What forbids touching anything at all.
    ///
    /// - Parameter isLineageChosen: whether somebody has chosen this state among those of its name.
    func ownershipFindings(isLineageChosen: Bool = false) -> [Diagnostic] {
        otherAccount + (isLineageChosen ? [] : strangers) + twinFindings
    }

    /// What a reader should know of the changes themselves, above all what keeps them from being carried out.
    func findings(about changes: [Change]) -> [Diagnostic] {
        (changes.contains(where: \.takesAway) ? DeletionCheck(changes, observation, ownership).findings : [])
            + MissingOwnTags(changes: changes, state: state, observation: observation).findings
            + LeavingEndpoints(changes: changes, observation: observation).findings
            + candidates(changes)
    }

    private func candidates(_ changes: [Change]) -> [Diagnostic] {
        guard changes.contains(where: { $0.address == .proxyEgress && $0.decision == .create }),
            let vpc = resolve(desired.vpc.target)
        else { return [] }
        return [ProxyGroupCandidates(plan: plan, observation: observation, vpc: vpc).finding].compactMap(\.self)
    }

    private var otherAccount: [Diagnostic] {
        guard let account = state.account, account != observation.identity.account else { return [] }
        return [
            Diagnostic(
                "state.other-account", "the state belongs to account \(account)",
                cause: "these credentials are \(observation.identity.arn), of account \(observation.identity.account)",
                fix: "use credentials of account \(account), or another state file", subject: state.stack)
        ]
    }

    /// One finding for each other state: its objects come in dozens.
    private var strangers: [Diagnostic] {
        OrderedDictionary(grouping: ownership.strangers, by: \.lineage).map { lineage, objects in
            let ids = objects.map(\.id)
            let shown = ids.prefix(3).joined(separator: ", ") + (ids.count > 3 ? " and \(ids.count - 3) more" : "")
            return Diagnostic(
                "stack.other-lineage", "another stack named \(state.stack) is there already: \(shown)",
                cause: "their tag \(SluiceTag.lineage) is \(lineage), this state's is \(state.lineage)",
                fix:
                    "use that stack's state file (where it is lost: `sluice state rebuild`), or give this plan another name",
                subject: ids.first)
        }
    }

    /// Rules in our groups that somebody else put there: reported, and left alone.
    private var foreignRules: [Diagnostic] {
        [Address.proxyEgress, .endpoints].flatMap { group -> [Diagnostic] in
            guard desired.objects[group] != nil, let id = ownership.ids[group] else { return [] }
            let untagged = index.rules(of: id)
                .filter { !$0.isDefaultEgress && $0.tags[SluiceTag.lineage] != state.lineage }
            guard !untagged.isEmpty else { return [] }
            let ours = Set(rules(of: group).compactMap { observed($0.key, like: $0.value)?.id })
                .union(state.resources.values.map(\.id))
            return untagged.filter { !ours.contains($0.id) }.map { foreign($0, in: group) }
        }
    }

    private func rules(of group: Address) -> [(key: Address, value: Resource)] {
        desired.objects.filter { $0.key.groupOfRule == group }.map { ($0.key, $0.value) }
    }

    private func foreign(_ rule: ObservedRule, in group: Address) -> Diagnostic {
        Diagnostic(
            "group.foreign-rule", .warning, "\(rule.group) has a rule that is not sluice's: \(rule.text)",
            cause: "somebody added \(rule.id) by hand or with another tool",
            fix: "nothing to do if it is wanted; else revoke it, sluice leaves it alone", subject: group.rawValue)
    }

    /// A group that we made cannot become one that we only use, without its rules being lost sight of.
    private var switchedGroups: [Diagnostic] {
        desired.adoptions.compactMap { address, adoption in
            guard let ours = ownership.ids[address], observation.isThere(ours) else { return nil }
            return Diagnostic(
                "stack.made-before", "sluice made \(ours) for \(address), and now the plan names \(adoption.id)",
                cause: "the old one would be left behind, still in use",
                fix: "destroy the stack first, or leave the plan as it was", subject: address.rawValue)
        }
    }
}
