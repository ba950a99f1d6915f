/// Objects that the state calls ours and whose tags do not: nothing is ever deleted on the word of the state alone.
struct MissingOwnTags {
    let changes: [Change]
    let state: State
    let observation: Observation

    /// One for each object that is to go and lacks the tags.
    var findings: [Diagnostic] {
        let going = changes.filter(\.takesAway)
        let objects = going.isEmpty ? [] : observation.taggedObjects
        let tags = Dictionary(objects.map { ($0.id, $0.tags) }, uniquingKeysWith: { first, _ in first })
        return going.compactMap { change in
            guard let id = change.id, let tags = tags[id], !isOurs(tags) else { return nil }
            return finding(change.address, id, tags)
        }
    }

    private func isOurs(_ tags: [String: String]) -> Bool {
        tags[SluiceTag.stack] == state.stack && tags[SluiceTag.lineage] == state.lineage
    }

    private func finding(_ address: Address, _ id: String, _ tags: [String: String]) -> Diagnostic {
        let other = tags[SluiceTag.stack].map { "carries the tags of another state of stack \($0)" }
        let ours = "Key=\(SluiceTag.stack),Value=\(state.stack) Key=\(SluiceTag.lineage),Value=\(state.lineage)"
        return Diagnostic(
            "stack.not-tagged", "\(id) \(other ?? "does not carry this stack's tags"), and it is to go",
            cause: "the state says that sluice made it as \(address); without the tags nothing is deleted",
            fix: "if it is this stack's: aws ec2 create-tags --region \(observation.region) --resources \(id) "
                + "--tags \(ours); else take \(address) out of the state with `sluice state rm`",
            subject: id)
    }
}
