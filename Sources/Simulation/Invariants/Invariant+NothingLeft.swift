import SluiceCore

extension Invariant {
    /// I4: after destroy no object, no entry and no intent is left, and the account is as it was.
    static let nothingLeft = Invariant(name: "I4 nothing left") { aftermath in
        guard aftermath.isDestroyed else { return [] }
        let before = Set(aftermath.before.map(\.id))
        let present = Set(aftermath.after.map(\.id))
        // The interfaces of an endpoint outlive it by minutes, and AWS takes them away.
        let left = aftermath.after.filter { object in
            let isLeaving =
                object.isImplicit && object.type == "network-interface" && !present.contains(object.parent ?? "")
            return !before.contains(object.id) && !isLeaving
        }
        let entries = aftermath.state?.resources.keys.sorted() ?? []
        let watched = aftermath.state?.watched.filter { $0.until > aftermath.now } ?? []
        return left.map { "\($0.type) \($0.id) \($0.tags[SluiceTag.address] ?? "") is left" }
            + entries.map { "\($0) is left in the state" } + watched.map { "\($0.id) is still watched" }
    }
}
