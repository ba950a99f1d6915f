extension Run {
    /// Tells whoever watches that a call waits; once for each reason.
    mutating func tell(_ id: Action.ID, _ reason: Wait.Reason, cause: String, until: Timestamp) {
        guard told.insert(Told(id: id, reason: reason)).inserted else { return }
        let subjects = nodes[id]?.action.subjects.map(\.address) ?? []
        waits.append(Wait(id, subjects, for: reason, cause: cause, until: until))
    }

    /// What somebody was told of already.
    struct Told: Hashable, Sendable {
        var id: Action.ID
        var reason: Wait.Reason
    }

    mutating func waitsToTell() -> [Effect] {
        defer { waits = [] }
        return waits.map(Effect.tell)
    }

    /// The name under which a run waits that has no call to send.
    static let fence = Action.ID(rawValue: "fence")

    /// Nothing more to wait for once the moment has come.
    mutating func lift(_ now: Timestamp) {
        guard let until = heldUntil else { return }
        guard now < until else { return heldUntil = nil }
        tell(Self.fence, .fence, cause: "calls whose answers were lost may still be carried out", until: until)
    }
}
