extension ObservedVPC {
    /// Its own name, where a stack can have it; that of a VPC which another stack has made is taken.
    var stackName: String? {
        guard tags[SluiceTag.stack] == nil, let name = tags[SluiceTag.name], NameRules.isStackName(name) else {
            return nil
        }
        return name
    }

    /// What people tell it by; empty where nobody has named it.
    public var name: String { tags[SluiceTag.name] ?? "" }
}

extension Sequence where Element == ObservedVPC {
    /// By name, as people look for them: those without one last, by ID.
    public var inOrder: [ObservedVPC] {
        sorted { ($0.name.isEmpty ? 1 : 0, $0.name, $0.id) < ($1.name.isEmpty ? 1 : 0, $1.name, $1.id) }
    }
}
