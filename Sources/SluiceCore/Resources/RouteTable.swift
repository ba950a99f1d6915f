/// A route table of the fresh VPC; its routes are objects of their own.
public struct RouteTable: ResourceSpec {
    /// The VPC that it is in.
    public var vpc: Reference<VPC>

    /// Makes a table of a VPC.
    public init(vpc: Reference<VPC>) { self.vpc = vpc }

    /// Everything that is set, by name.
    public var properties: Properties { ["vpc": .reference(vpc)] }

    /// Nothing: EC2 makes it anew.
    public static var updatable: Set<String> { [] }

    /// Reads back what ``properties`` gave.
    public init(_ properties: Properties) throws(PropertyError) { self.init(vpc: try properties.reference("vpc")) }

    /// The same with every reference replaced.
    public func mapTargets(_ transform: (Target) -> Target) -> RouteTable { RouteTable(vpc: vpc.map(transform)) }
}
