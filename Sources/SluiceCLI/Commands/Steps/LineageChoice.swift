import SluiceCore

/// Which of the states that use one stack name is meant.
struct LineageChoice: Sendable {
    let stack: String
    let lineages: [StackLineage]
    /// What was asked for; the beginning is enough.
    let wanted: String?

    /// What has no lineage belongs to no state.
    var candidates: [StackLineage] { lineages.filter { !$0.lineage.isEmpty } }

    /// The only one, or the one that was asked for; nil where there is none at all.
    func one() throws(Failure) -> StackLineage? {
        guard let wanted else {
            if candidates.count > 1 { throw Failure(severalLineages: lineages, of: stack) }
            return candidates.first
        }
        return try one(named: wanted)
    }

    /// The one whose lineage begins so.
    func one(named beginning: String) throws(Failure) -> StackLineage {
        let matches = candidates.filter { !beginning.isEmpty && $0.lineage.hasPrefix(beginning) }
        guard let match = matches.first, matches.count == 1 else {
            throw Failure(noLineage: beginning, among: lineages, of: stack)
        }
        return match
    }
}
