/// What a run deletes that others may use, and that AWS is therefore asked about before the first call goes out.
public struct DeletionScope: Hashable, Sendable {
    /// The IDs of the groups that go.
    public var groups: Set<String>
    /// The ID of the VPC that sluice made, when it goes or anything in it goes that others may use.
    public var vpc: String?

    /// Names what goes; nothing, unless told.
    public init(groups: Set<String> = [], vpc: String? = nil) {
        self.groups = groups
        self.vpc = vpc
    }

    /// Whether nothing goes that anybody else may use.
    public var isEmpty: Bool { groups.isEmpty && vpc == nil }

    /// What a set of changes takes away.
    ///
    /// - Parameter vpc: the ID of the VPC that sluice made.
    init(_ changes: [Change], vpc: String?) {
        let going = changes.filter(\.takesAway)
        groups = Set(going.filter { $0.current?.kind == .securityGroup }.compactMap(\.id))
        self.vpc = going.contains { Self.places.contains($0.current?.kind) } ? vpc : nil
    }

    /// Everything that a stack has made.
    public init(_ state: State) {
        let made = state.resources.filter { $0.value.origin == .created }
        groups = Set(made.filter { $0.key.kind == .securityGroup }.map(\.value.id))
        vpc = made[.vpc]?.id
    }

    /// Others may live in these, or be led by them.
    private static let places: [ResourceKind?] = [.vpc, .subnet, .routeTable, .internetGateway]
}

extension Change {
    /// Whether the object that is there now is deleted, for good or to be made anew.
    var takesAway: Bool { decision == .delete || decision == .replace }
}
