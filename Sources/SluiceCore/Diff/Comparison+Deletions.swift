extension Comparison {
    /// Every object that is ours and is not to be kept.
    ///
    /// - Parameter reason: why they go.
    func deletions(keeping kept: Set<Address>, because reason: String = "not in the plan") -> [Change] {
        let unwanted = Set(unplanned).subtracting(kept)
        let deletions = unwanted.sorted().compactMap { address in
            let goesWithGroup = address.groupOfRule.map(unwanted.contains) ?? false
            return deletion(of: address, reason, goesWithGroup: goesWithGroup)
        }
        return deletions + foreignCrossReferences(in: deletions)
    }

    private func deletion(of address: Address, _ reason: String, goesWithGroup: Bool) -> Change? {
        guard let entry = state.resources[address] else { return deletionOfFound(address, reason) }
        if entry.origin == .adopted {
            let left = Change(
                address, .forget, reason: "not ours: left as it is", id: entry.id, current: entry.resource)
            return deletionOfFound(address, reason) ?? left
        }
        guard let found = observed(address, like: entry.resource) else {
            return Change(
                address, .forget, reason: "\(entry.id) is gone already", id: entry.id, current: entry.resource)
        }
        if !goesWithGroup, isReplacedByHand(found, entry) {
            return Change(
                address, .forget, reason: "\(entry.id) is gone, and \(found.id) in its place is somebody else's",
                id: found.id, current: found.resource)
        }
        return Change(address, .delete, reason: reason, id: found.id, current: found.resource)
    }

    /// Whether a rule of ours was taken away, and somebody has made one like it since.
    private func isReplacedByHand(_ found: ObservedResource, _ entry: StateEntry) -> Bool {
        entry.resource.kind == .securityGroupRule && found.id != entry.id
            && found.tags[SluiceTag.lineage] != state.lineage
    }

    private func deletionOfFound(_ address: Address, _ reason: String) -> Change? {
        guard let id = ownership.ids[address],
            let found = ownership.companions[address] ?? index.taggedResource(id)
        else { return nil }
        return Change(address, .delete, reason: "found by tag, \(reason)", id: id, current: inOurWords(found))
    }

    /// Rules that somebody put into groups of ours that go, and that name another of them.
    ///
    /// They go with their group in any case; but as long as two groups name each other, neither can go.
    private func foreignCrossReferences(in deletions: [Change]) -> [Change] {
        let known = Set(deletions.map(\.address))
        let groups = deletions.filter { $0.decision == .delete && $0.address.kind == .securityGroup }
        let ids = Set(groups.compactMap(\.id))
        return groups.flatMap { group in
            index.rules(of: group.id ?? "").compactMap { observed -> Change? in
                guard ids.contains(observed.peer), observed.peer != group.id, let rule = SecurityGroupRule(observed),
                    case .securityGroupRule(let named) = inOurWords(.securityGroupRule(rule))
                else { return nil }
                let address = Address.rule(in: group.address, named)
                return known.contains(address)
                    ? nil
                    : Change(
                        address, .delete, reason: "goes with \(group.address)", id: observed.id,
                        current: .securityGroupRule(named))
            }
        }
    }
}
