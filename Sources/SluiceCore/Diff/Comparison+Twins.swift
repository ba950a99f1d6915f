extension Comparison {
    /// Late twins: what a call made after nobody waited for it any more.
    ///
    /// Only what carries the very intent of a call that is watched, and that nothing hangs on, is taken away; nothing
    /// else can be told from what somebody made on purpose.
    var lateTwins: [Change] {
        let watched = Set(state.watched.map(\.id.rawValue))
        return others.filter { _, id in isLate(id, watched) && !observation.isInUse(id) }.compactMap { address, id in
            deletion(of: id, at: address, "a late twin of \(address): the answer to the call that made it was lost")
        }
    }

    /// Additions that came late and are wanted: nothing has to be done, and the state has to know.
    func records(of late: [Address: StateEntry], besides changes: [Change]) -> [Change] {
        let decided = Set(changes.map(\.address))
        return late.filter { !decided.contains($0.key) }.sorted { $0.key < $1.key }.map { address, entry in
            Change(
                address, .record, reason: "it was added by a call whose answer was lost", id: entry.id,
                current: entry.resource)
        }
    }

    /// Everything that carries our tags goes with the stack, however many of it there are.
    var allTwins: [Change] {
        others.compactMap { address, id in deletion(of: id, at: address, "a twin of \(address), the stack goes") }
    }

    /// Ours by their tags, and not the objects that stand at their addresses.
    private var others: [(address: Address, id: String)] {
        let twins = ownership.twins.mapValues { $0.dropFirst() }.merging(
            ownership.strays.mapValues { $0[...] }, uniquingKeysWith: +)
        return twins.sorted { $0.key < $1.key }.flatMap { address, ids in ids.map { (address, $0) } }
    }

    /// Whether it was made by a call that is watched, or is itself something that was given up as gone.
    private func isLate(_ id: String, _ watched: Set<String>) -> Bool {
        watched.contains(id) || (tags(of: id)[SluiceTag.intent].map(watched.contains) ?? false)
    }

    private func deletion(of id: String, at address: Address, _ reason: String) -> Change? {
        index.taggedResource(id).map {
            Change(.twin(of: address, id: id), .delete, reason: reason, id: id, current: inOurWords($0))
        }
    }

    private func tags(of id: String) -> [String: String] {
        observation.taggedObjects.first { $0.id == id }?.tags ?? [:]
    }

    /// Twins that no call of ours explains, or that something uses: reported, and left alone.
    var twinFindings: [Diagnostic] {
        let late = Set(lateTwins.compactMap(\.id))
        let twins = ownership.twins.sorted { $0.key < $1.key }.compactMap { address, ids in
            ids.dropFirst().allSatisfy(late.contains) ? nil : twin(address, ids)
        }
        let strays = ownership.strays.sorted { $0.key < $1.key }.flatMap { address, ids in
            ids.filter { !late.contains($0) }.map { stray($0, address) }
        }
        return twins + strays
    }

    private func twin(_ address: Address, _ ids: [String]) -> Diagnostic {
        Diagnostic(
            "stack.twins", .warning, "\(address) stands for more than one object: \(ids.joined(separator: ", "))",
            cause: "all of them carry this stack's tags; the first is the one that is used",
            fix: "look at the others, and delete them when nothing uses them", subject: address.rawValue)
    }

    private func stray(_ id: String, _ address: Address) -> Diagnostic {
        Diagnostic(
            "stack.stray", .warning,
            "\(id) carries this stack's tags, and is in another VPC: \(observation.vpc(of: id) ?? "")",
            cause: "it says that it is \(address); the state does not know it, and no call of sluice's explains it",
            fix: "look at it, and delete it when nothing uses it; `sluice destroy` takes it away with the stack",
            subject: id)
    }
}

extension Network {
    /// The VPC that the plan names; nil where sluice makes one.
    var home: String? {
        if case .existing(let network) = self { network.vpc } else { nil }
    }
}
