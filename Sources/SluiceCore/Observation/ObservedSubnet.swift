/// A subnet as EC2 shows it.
public struct ObservedSubnet: Hashable, Sendable {
    /// The AWS ID.
    public var id: String
    /// The VPC that it is in.
    public var vpc: String
    /// The IPv4 block.
    public var cidr: IPv4CIDR
    /// The availability zone.
    public var zone: String
    /// How many addresses are free.
    public var availableAddresses: Int
    /// The account that owns it; nil where it was not told.
    public var owner: String?
    /// All its tags, ours and others'.
    public var tags: [String: String]

    /// Says what was seen.
    public init(
        id: String, vpc: String, cidr: IPv4CIDR, zone: String, availableAddresses: Int = 0, owner: String? = nil,
        tags: [String: String] = [:]
    ) {
        self.id = id
        self.vpc = vpc
        self.cidr = cidr
        self.zone = zone
        self.availableAddresses = availableAddresses
        self.owner = owner
        self.tags = tags
    }
}
