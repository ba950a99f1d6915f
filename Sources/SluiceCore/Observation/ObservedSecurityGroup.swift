/// A security group as EC2 shows it; its rules stand beside it, in ``Observation/rules``.
public struct ObservedSecurityGroup: Hashable, Sendable {
    /// The AWS ID.
    public var id: String
    /// The VPC that it is in.
    public var vpc: String
    /// Unique in the VPC without regard to case.
    public var name: String
    /// As it was given when the group was made.
    public var description: String
    /// The groups that its rules name.
    public var namedGroups: Set<String>
    /// What it lets out, as the list of groups tells it: without the IDs and tags of the rules.
    public var egress: [ObservedRule]
    /// All its tags, ours and others'.
    public var tags: [String: String]

    /// Says what was seen.
    public init(
        id: String, vpc: String, name: String, description: String = "", namedGroups: Set<String> = [],
        egress: [ObservedRule] = [], tags: [String: String] = [:]
    ) {
        self.id = id
        self.vpc = vpc
        self.name = name
        self.description = description
        self.namedGroups = namedGroups
        self.egress = egress
        self.tags = tags
    }
}
