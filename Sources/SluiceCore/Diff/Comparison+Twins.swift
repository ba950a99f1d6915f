extension Comparison {
    /// Late twins: what a call made after nobody waited for it any more.
    ///
    /// Only what carries the very intent of a call that is watched is taken away; nothing else can be told from what
    /// somebody made on purpose.
    var lateTwins: [Change] {
        let watched = Set(state.watched.map(\.id.rawValue))
        return deletions(ofTwins: { tags in tags[SluiceTag.intent].map(watched.contains) ?? false }) { address in
            "a late twin of \(address): the answer to the call that made it was lost"
        }
    }

    /// Everything that carries our tags goes with the stack, however many of it there are.
    var allTwins: [Change] { deletions(ofTwins: { _ in true }) { "a twin of \($0), the stack goes" } }

    private func deletions(
        ofTwins isMeant: ([String: String]) -> Bool, reason: (Address) -> String
    ) -> [Change] {
        ownership.twins.sorted { $0.key < $1.key }.flatMap { address, ids in
            ids.dropFirst().filter { isMeant(tags(of: $0)) }.compactMap { id in
                index.taggedResource(id).map {
                    let twin = Address.twin(of: address, id: id)
                    return Change(twin, .delete, reason: reason(address), id: id, current: inOurWords($0))
                }
            }
        }
    }

    private func tags(of id: String) -> [String: String] {
        observation.taggedObjects.first { $0.id == id }?.tags ?? [:]
    }

    /// Twins that no call of ours explains: reported, and left alone.
    var twinFindings: [Diagnostic] {
        let late = Set(lateTwins.compactMap(\.id))
        return ownership.twins.sorted { $0.key < $1.key }.compactMap { address, ids in
            let others = ids.dropFirst().filter { !late.contains($0) }
            guard !others.isEmpty else { return nil }
            return Diagnostic(
                "stack.twins", .warning, "\(address) stands for more than one object: \(ids.joined(separator: ", "))",
                cause: "all of them carry this stack's tags; the first is the one in the state",
                fix: "look at the others, and delete them when nothing uses them", subject: address.rawValue)
        }
    }
}
