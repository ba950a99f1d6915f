import SluiceCore

extension Observation {
    /// Takes in the rules of groups, all that they have.
    mutating func take(_ rules: [ObservedRule], of groups: Set<String>) {
        self.rules.merge(rules.map { ($0.id, $0) }) { _, new in new }
        rulesKnown.formUnion(groups)
    }
}
