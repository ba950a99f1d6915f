import SluiceCore

extension Invariant {
    /// I1: every object with our stack tag is in the state exactly once, and the state names nothing that is not there.
    static let stateIsComplete = Invariant(name: "I1 state is complete") { aftermath in
        guard let state = aftermath.state else {
            // Whoever is cut off before the first word is written down has nothing to take away.
            return aftermath.isDestroyed && aftermath.ours.isEmpty ? [] : ["there is no state"]
        }
        let known = state.resources.values.reduce(into: [:]) { $0[$1.id, default: 0] += 1 }
        let unknown = aftermath.ours.filter { known[$0.id] != 1 }.map {
            "\($0.type) \($0.id) (\($0.tags[SluiceTag.address] ?? "no address")) is in the state \(known[$0.id] ?? 0) times"
        }
        let present = Set(aftermath.after.map(\.id))
        let gone = state.resources.sorted { $0.key < $1.key }.filter { address, entry in
            (address.kind?.isTaggable ?? false) && !present.contains(entry.id)
        }
        return unknown + gone.map { "\($0.key) is in the state as \($0.value.id), which is not there" }
    }
}
