/// The parameters of a request as the tree that the dots in their names describe.
///
/// `Filter.1.Name=vpc-id` is the value `vpc-id` at the children `Filter`, `1`, `Name`.
struct ParameterTree: Sendable, Hashable {
    /// The value that stands at this very name.
    private(set) var value: String?
    /// What stands below, by the next part of the name.
    private(set) var children: [String: ParameterTree] = [:]

    /// The tree of those pairs.
    init(_ pairs: some Sequence<FormBody.Pair>) {
        for pair in pairs {
            insert(pair.value, at: pair.name.split(separator: ".", omittingEmptySubsequences: false))
        }
    }

    private mutating func insert(_ value: String, at path: [Substring]) {
        if let first = path.first {
            children[String(first), default: ParameterTree([])].insert(value, at: Array(path.dropFirst()))
        } else {
            self.value = value
        }
    }
}
