/// What a run deletes that others may use, and that AWS is therefore asked about before the first call goes out.
public struct DeletionScope: Hashable, Sendable {
    /// The IDs of the groups that go.
    public var groups: Set<String>
    /// The IDs of VPCs that sluice made, when they go or anything in them goes that others may use.
    public var vpcs: Set<String>

    /// Names what goes; nothing, unless told.
    public init(groups: Set<String> = [], vpcs: Set<String> = []) {
        self.groups = groups
        self.vpcs = vpcs
    }

    /// Whether nothing goes that anybody else may use.
    public var isEmpty: Bool { groups.isEmpty && vpcs.isEmpty }

    /// What a set of changes takes away.
    ///
    /// - Parameter vpc: the ID of the VPC that sluice made.
    init(_ changes: [Change], vpc: String?) {
        let going = changes.filter(\.takesAway)
        groups = Set(going.filter { $0.current?.kind == .securityGroup }.compactMap(\.id))
        vpcs = Set(going.filter { $0.current?.kind == .vpc }.compactMap(\.id))
        if let vpc, going.contains(where: { Self.places.contains($0.current?.kind) }) { vpcs.insert(vpc) }
    }

    /// Everything that a stack has made.
    public init(_ state: State) {
        let made = state.resources.filter { $0.value.origin == .created }
        groups = Set(made.filter { $0.key.kind == .securityGroup }.map(\.value.id))
        vpcs = Set(made.filter { $0.key.kind == .vpc }.map(\.value.id))
    }

    /// Others may live in these, or be led by them.
    private static let places: [ResourceKind?] = [.subnet, .routeTable, .internetGateway]
}

extension Change {
    /// Whether the object that is there now is deleted, for good or to be made anew.
    var takesAway: Bool { decision == .delete || decision == .replace }
}
