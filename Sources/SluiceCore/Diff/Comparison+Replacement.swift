extension Comparison {
    /// The changes, with everything made anew that stands on something that is made anew.
    ///
    /// An object cannot go while others point to it, so they have to go first, and come back after it.
    func withReplacedDependants(_ changes: [Change], _ deletions: [Change]) -> [Change] {
        let making = makingRoom(for: changes, deletions)
        var replaced = Set(changes.filter { $0.decision == .replace }.map(\.address))
        guard !replaced.isEmpty || !making.isEmpty else { return changes }
        let changed = Dictionary(uniqueKeysWithValues: changes.map { ($0.address, $0) })
        return desired.objects.compactMap { address, wanted in
            let change = changed[address]
            guard !replaced.contains(address), change?.decision != .create,
                let reason = reason(toReplace: wanted, change, replaced, making),
                let found = observed(address, like: wanted)
            else { return change }
            replaced.insert(address)
            return Change(
                address, .replace, reason: reason, fields: change?.fields ?? [], id: found.id, current: found.resource,
                wanted: wanted, tags: plan.tags(for: address, lineage: state.lineage))
        }
    }

    private func reason(
        toReplace wanted: Resource, _ change: Change?, _ replaced: Set<Address>, _ making: [Address: Address]
    ) -> String? {
        if let cause = wanted.dependencies.first(where: replaced.contains) { return "\(cause) is replaced" }
        guard let cause = change?.current?.dependencies.first(where: { making[$0] != nil }),
            let newcomer = making[cause]
        else { return nil }
        return "\(cause) makes room for \(newcomer)"
    }

    /// Subnets that go because a new one takes their block, and which one: nothing can move from one to the other,
    /// since they are never there at once.
    private func makingRoom(for changes: [Change], _ deletions: [Change]) -> [Address: Address] {
        let going = SubnetBlocks(of: deletions.filter { $0.decision == .delete })
        var making: [Address: Address] = [:]
        for change in changes where change.decision == .create || change.decision == .replace {
            guard case .subnet(let subnet)? = change.wanted else { continue }
            for address in going.overlapping(subnet.cidr) { making[address] = change.address }
        }
        return making
    }
}
