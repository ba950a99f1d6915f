/// A virtual private cloud that sluice makes.
public struct VPC: ResourceSpec {
    /// The primary IPv4 block.
    public var cidr: IPv4CIDR
    /// Needed, with DNS support (on by default), for private DNS of the endpoints.
    public var dnsHostnames: Bool

    /// Makes a VPC, ready for private DNS.
    public init(cidr: IPv4CIDR, dnsHostnames: Bool = true) {
        self.cidr = cidr
        self.dnsHostnames = dnsHostnames
    }

    /// Everything that is set, by name.
    public var properties: Properties { ["cidr": .cidr(cidr), "dnsHostnames": .bool(dnsHostnames)] }

    /// What ModifyVpcAttribute can change.
    public static var updatable: Set<String> { ["dnsHostnames"] }

    /// Reads back what ``properties`` gave.
    public init(_ properties: Properties) throws(PropertyError) {
        self.init(cidr: try properties.cidr("cidr"), dnsHostnames: try properties.bool("dnsHostnames"))
    }

    /// The same with every reference replaced.
    public func mapTargets(_ transform: (Target) -> Target) -> VPC { self }
}
