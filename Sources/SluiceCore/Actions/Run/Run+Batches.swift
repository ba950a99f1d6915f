extension Run {
    /// A call about several objects was carried out for some of them: the others are asked for again, or fail it.
    mutating func takePart(
        _ results: [SubjectResult], isPending: Bool, _ refusals: [Address: Refusal], of attempt: Attempt,
        _ id: Action.ID, _ now: Timestamp
    ) {
        settle(results, isPending: isPending, of: id)
        nodes[id]?.action.leaveOut(Set(results.map(\.address)))
        let sorted = refusals.sorted { $0.key < $1.key }.map(\.value)
        guard let worst = sorted.first(where: \.isLasting) ?? sorted.first else { return rest(id, now) }
        reconsider(id, worst, of: attempt, now)
    }
}

extension Refusal {
    /// Whether asking again would not help.
    fileprivate var isLasting: Bool { Wait.Reason(kind) == nil }
}

extension Action {
    /// Takes those out of a batch for which it was carried out.
    mutating func leaveOut(_ addresses: Set<Address>) {
        switch call {
        case .authorize(let group, let direction, let rules, let tags):
            call = .authorize(group, direction, kept(of: rules, addresses), tags: tags)
        case .revoke(let group, let direction, let rules):
            call = .revoke(group, direction, kept(of: rules, addresses))
        case .deleteEndpoints(let targets): call = .deleteEndpoints(kept(of: targets, addresses))
        default: return
        }
        subjects.removeAll { addresses.contains($0.address) }
    }

    /// The parts of a batch stand in the order of its subjects.
    private func kept<Part>(of parts: [Part], _ addresses: Set<Address>) -> [Part] {
        zip(parts, subjects).filter { !addresses.contains($1.address) }.map(\.0)
    }
}
