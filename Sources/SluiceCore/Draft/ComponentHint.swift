/// A security group that looks as if it were one of the components', and why one could think so.
public struct ComponentHint: Hashable, Sendable {
    /// A part of the clusters, by its key in the plan.
    public enum Component: String, Hashable, Sendable, CaseIterable {
        case managementPlane
        case controlPlane
        case nodePools
    }

    /// The group.
    public let group: ObservedSecurityGroup
    /// What its names say that it is; nil where they say nothing, or more than one thing.
    public let component: Component?
    /// Whether its tags say that it belongs to a cluster.
    public let isTagged: Bool

    /// Looks at a group; nil for one that looks like none, and for one that sluice made.
    public init?(_ group: ObservedSecurityGroup) {
        guard group.tags[SluiceTag.stack] == nil else { return nil }
        let names = [group.name, group.tags[SluiceTag.name] ?? ""].map(Self.letters)
        let named = Component.allCases.filter { component in names.contains { $0.contains(component.word) } }
        isTagged = group.tags.keys.contains { key in Self.clusterTags.contains(where: key.hasPrefix) }
        guard isTagged || !named.isEmpty else { return nil }
        component = named.count == 1 ? named[0] : nil
        self.group = group
    }

    /// Whether name and tags agree. A name alone may be anybody's: much is called management.
    public var isCertain: Bool { isTagged && component != nil }

    /// What the keys of tags begin with that clusters put on their own.
    private static let clusterTags = ["gke:", "kubernetes.io/cluster/"]

    /// The small letters alone: `control-plane`, `Control Plane` and `controlplane` are one word.
    private static func letters(of name: String) -> String { name.lowercased().filter(\.isLetter) }
}

extension ComponentHint.Component {
    /// What `anthos-gke` calls it in the names of groups.
    fileprivate var word: String {
        switch self {
        case .managementPlane: "management"
        case .controlPlane: "controlplane"
        case .nodePools: "nodepool"
        }
    }
}
