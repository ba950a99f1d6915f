extension Run {
    /// A call that waits because something still uses what it is to delete.
    public struct Held: Hashable, Sendable {
        /// The call.
        public var action: Action.ID
        /// What uses it, as it was last seen.
        public var by: [Hindrance]
    }

    /// Takes in what the account looks like, to see what keeps objects from being deleted.
    ///
    /// - Parameter observation: with the interfaces; nil when nobody could be asked, which a later look makes good.
    public mutating func receiveExplanation(_ observation: Observation?, now: Timestamp) {
        culprits.looked(now)
        guard let observation else { return }
        let hindrances = Hindrances(observation, state: fold.state)
        for (id, node) in nodes where node.isHeld {
            guard case .delete(let target, let resource) = node.action.call else { continue }
            let found = hindrances.of(resource.mapTargets(resolved), id: resolved(target).description)
            nodes[id]?.heldBy = found.sorted { ($0.isPassing ? 1 : 0, $0.text) < ($1.isPassing ? 1 : 0, $1.text) }
        }
    }

    /// The calls that wait and what each waits for, as far as that is known.
    public var held: [Held] {
        nodes.filter { $0.value.isHeld && $0.value.heldBy?.isEmpty == false }.sorted { $0.key < $1.key }
            .map { Held(action: $0.key, by: $0.value.heldBy ?? []) }
    }

    /// Somebody should find out what holds a call that is refused for longer than it takes anything to go by itself.
    mutating func noteHeld(_ id: Action.ID, _ now: Timestamp) {
        guard let since = nodes[id]?.heldSince else { return }
        nodes[id]?.isHeld = true
        culprits.schedule(max(now, since.advanced(by: settings.culpritsAfter)))
    }

    /// Whether it is time to find out what holds the calls that wait; counts as begun then.
    mutating func asksForCulprits(_ now: Timestamp) -> Bool {
        guard culprits.isDue(now) else { return false }
        guard nodes.values.contains(where: \.isHeld) else {
            culprits = CulpritSchedule()
            return false
        }
        culprits.look()
        return true
    }

    /// How long something may stay in use: what nobody takes away is waited for less long.
    func patience(with node: RunNode) -> Duration {
        guard let culprits = node.heldBy, !culprits.isEmpty, culprits.allSatisfy({ !$0.isPassing }) else {
            return settings.inUseDeadline
        }
        return settings.foreignUseDeadline
    }

    /// A call failed for good, because of what was in its way.
    mutating func fail(_ id: Action.ID, _ refusal: Refusal) {
        guard let node = nodes[id] else { return }
        fail(id, failure(of: node, refusal))
    }

    private func failure(of node: RunNode, _ refusal: Refusal) -> RunFailure {
        guard refusal.kind == .inUse, let culprits = node.heldBy, !culprits.isEmpty else {
            return .refused(node.action, refusal)
        }
        return .held(node.action, refusal, by: culprits)
    }
}

/// When to look for what holds the calls that wait: some time after the first refusal, and once a minute then.
struct CulpritSchedule: Hashable, Sendable {
    private static let interval: Duration = .seconds(60)

    private(set) var next: Timestamp?
    private var isLooking = false

    /// Something more is held.
    mutating func schedule(_ moment: Timestamp) {
        if next == nil { next = moment }
    }

    func isDue(_ now: Timestamp) -> Bool { !isLooking && next.map { $0 <= now } ?? false }

    mutating func look() { isLooking = true }

    /// What is held by then is looked at once more.
    mutating func looked(_ now: Timestamp) {
        isLooking = false
        next = now.advanced(by: Self.interval)
    }
}
