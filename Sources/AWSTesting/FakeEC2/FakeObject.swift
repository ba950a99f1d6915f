/// An object of the account, as invariants want to see it.
public struct FakeObject: Hashable, Sendable {
    /// The type by AWS's name for tags, `security-group-rule`.
    public let type: String
    /// The ID.
    public let id: String
    /// The tags.
    public let tags: [String: String]
    /// The ID of what it belongs to: a rule's group, a route's table, the VPC of everything else in one.
    public let parent: String?
    /// What else there is to say, such as a group's name, a block, a route's destination and target, or a state.
    public let detail: String
    /// Whether AWS put it there by itself: the VPC's main route table and default group, what they are born with, and
    /// the interfaces and routes of endpoints.
    public let isImplicit: Bool
    /// Of a security group: whether everything may go out.
    public let opensDefaultEgress: Bool

    init(
        type: String, id: String, tags: [String: String] = [:], parent: String? = nil, detail: String = "",
        isImplicit: Bool = false, opensDefaultEgress: Bool = false
    ) {
        self.type = type
        self.id = id
        self.tags = tags
        self.parent = parent
        self.detail = detail
        self.isImplicit = isImplicit
        self.opensDefaultEgress = opensDefaultEgress
    }
}
