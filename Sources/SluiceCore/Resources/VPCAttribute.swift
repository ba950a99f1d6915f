/// That a VPC of somebody else's has one of its two DNS attributes on, because the plan lets sluice turn it on.
///
/// It has no ID and no tags: what the state says of it is all that tells it from one that was on before.
public struct VPCAttribute: ResourceSpec {
    /// The attributes that private DNS needs; hostnames need support.
    public enum Name: String, Hashable, Sendable, CaseIterable {
        case dnsSupport
        case dnsHostnames
    }

    /// The VPC that has it.
    public var vpc: Reference<VPC>
    /// Which one.
    public var name: Name

    /// Turns an attribute on.
    public init(vpc: Reference<VPC>, name: Name) {
        self.vpc = vpc
        self.name = name
    }

    /// Everything that is set, by name.
    public var properties: Properties { ["vpc": .reference(vpc), "attribute": .string(name.rawValue)] }

    /// Nothing: it is on, or it is not there.
    public static var updatable: Set<String> { [] }

    /// Reads back what ``properties`` gave.
    public init(_ properties: Properties) throws(PropertyError) {
        guard let name = Name(rawValue: try properties.string("attribute")) else { throw .wrongType("attribute") }
        self.init(vpc: try properties.reference("vpc"), name: name)
    }

    /// The same with every reference replaced.
    public func mapTargets(_ transform: (Target) -> Target) -> VPCAttribute {
        VPCAttribute(vpc: vpc.map(transform), name: name)
    }
}
