/// A NAT gateway as EC2 shows it: a way out of private subnets that passes no proxy.
public struct ObservedNATGateway: Hashable, Sendable {
    /// The AWS ID.
    public var id: String
    /// The VPC that it is in.
    public var vpc: String
    /// The subnet that it is in.
    public var subnet: String
    /// Whether it leads to the internet, or only to other private networks.
    public var isPublic: Bool

    /// Says what was seen.
    public init(id: String, vpc: String, subnet: String, isPublic: Bool = true) {
        self.id = id
        self.vpc = vpc
        self.subnet = subnet
        self.isPublic = isPublic
    }
}
