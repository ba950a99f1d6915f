extension Run {
    /// The moment at which a call may go out, where that is later than now.
    mutating func slot(for id: Action.ID, _ now: Timestamp) -> Timestamp? {
        guard let node = nodes[id] else { return nil }
        if let slot = node.slot, slot <= now { return nil }
        let slot = buckets[node.action.call.name, default: Self.bucket(node)].slot(now)
        nodes[id]?.slot = slot
        return slot > now ? slot : nil
    }

    /// Lets a call wait for its turn, and says so.
    mutating func hold(_ id: Action.ID, until slot: Timestamp) {
        let subjects = nodes[id]?.action.subjects.map(\.address) ?? []
        waits.append(Wait(id, subjects, for: .pace, cause: "", until: slot))
        rest(id, until: slot)
    }

    private static func bucket(_ node: RunNode) -> ThrottleBucket {
        ThrottleBucket(ThrottleLimit(ofCall: node.action.call.name))
    }

    /// Takes in what an answer says of the pace.
    mutating func pace(_ answer: Answer, of id: Action.ID, _ now: Timestamp) {
        guard let node = nodes[id] else { return }
        nodes[id]?.slot = nil
        let name = node.action.call.name
        switch answer {
        case .notExecuted(let refusal) where refusal.kind == .throttled:
            buckets[name, default: Self.bucket(node)].refuse(sentAt: node.sentAt ?? now, now)
        case .executed, .partial: buckets[name]?.succeed()
        case .notExecuted, .unknown: break
        }
    }

    /// Since when every call of this action was refused.
    func throttledSince(_ id: Action.ID, _ now: Timestamp) -> Timestamp {
        nodes[id].flatMap { buckets[$0.action.call.name]?.refusedSince } ?? now
    }
}
