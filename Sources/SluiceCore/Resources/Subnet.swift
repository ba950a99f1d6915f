/// A subnet of the fresh VPC.
public struct Subnet: ResourceSpec {
    /// Whether the internet gateway is in its table.
    public enum Tier: String, Hashable, Sendable {
        case `private`
        case `public`
    }

    /// The VPC that it is in.
    public var vpc: Reference<VPC>
    /// Its block, a part of the VPC's.
    public var cidr: IPv4CIDR
    /// The availability zone, e.g. `us-west-2a`.
    public var zone: String

    /// Makes a subnet of a VPC.
    public init(vpc: Reference<VPC>, cidr: IPv4CIDR, zone: String) {
        self.vpc = vpc
        self.cidr = cidr
        self.zone = zone
    }

    /// Everything that is set, by name.
    public var properties: Properties { ["vpc": .reference(vpc), "cidr": .cidr(cidr), "zone": .string(zone)] }

    /// Nothing: EC2 makes it anew.
    public static var updatable: Set<String> { [] }

    /// Reads back what ``properties`` gave.
    public init(_ properties: Properties) throws(PropertyError) {
        self.init(
            vpc: try properties.reference("vpc"), cidr: try properties.cidr("cidr"),
            zone: try properties.string("zone"))
    }

    /// The same with every reference replaced.
    public func mapTargets(_ transform: (Target) -> Target) -> Subnet {
        Subnet(vpc: vpc.map(transform), cidr: cidr, zone: zone)
    }
}
