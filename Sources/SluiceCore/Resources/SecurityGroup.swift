/// A security group; its rules are objects of their own, but for the one that it is born with.
public struct SecurityGroup: ResourceSpec {
    /// The VPC that it is in.
    public var vpc: Reference<VPC>
    /// Unique in the VPC without regard to case.
    public var name: String
    /// Cannot be changed once the group is there.
    public var description: String
    /// Whether the allow-all egress that EC2 gives every new group is left in it.
    public var keepsDefaultEgress: Bool

    /// Makes a group of a VPC.
    public init(vpc: Reference<VPC>, name: String, description: String, keepsDefaultEgress: Bool) {
        self.vpc = vpc
        self.name = name
        self.description = description
        self.keepsDefaultEgress = keepsDefaultEgress
    }

    /// Everything that is set, by name.
    public var properties: Properties {
        [
            "vpc": .reference(vpc), "name": .string(name), "description": .string(description),
            "keepsDefaultEgress": .bool(keepsDefaultEgress),
        ]
    }

    /// Only that the default egress goes: name and description stay for ever.
    public static var updatable: Set<String> { ["keepsDefaultEgress"] }

    /// Reads back what ``properties`` gave.
    public init(_ properties: Properties) throws(PropertyError) {
        self.init(
            vpc: try properties.reference("vpc"), name: try properties.string("name"),
            description: try properties.string("description"),
            keepsDefaultEgress: try properties.bool("keepsDefaultEgress"))
    }

    /// The same with every reference replaced.
    public func mapTargets(_ transform: (Target) -> Target) -> SecurityGroup {
        var group = self
        group.vpc = vpc.map(transform)
        return group
    }
}
