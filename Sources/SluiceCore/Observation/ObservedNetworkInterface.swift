/// A network interface as EC2 shows it: what carries a group, and lives in a subnet.
public struct ObservedNetworkInterface: Hashable, Sendable {
    /// The AWS ID.
    public var id: String
    /// The VPC that it is in.
    public var vpc: String
    /// The subnet that it is in.
    public var subnet: String
    /// The groups that it carries.
    public var groups: [String]
    /// Its private IPv4 addresses.
    public var addresses: [String]
    /// EC2's word for what it serves: `interface`, `vpc_endpoint`, `nat_gateway`, `lambda`, …
    public var type: String
    /// Free text; AWS's services name themselves in it.
    public var description: String
    /// Who asked for it: an account, or a service such as `amazon-elb`; nil where nobody is named.
    public var requester: String?
    /// Whether an AWS service made it and looks after it.
    public var isManaged: Bool
    /// The instance that it is attached to; nil where that is not one of the account's own.
    public var instance: String?
    /// Whether it is attached to anything.
    public var isAttached: Bool
    /// Whether a public address leads to it.
    public var hasPublicAddress: Bool

    /// Says what was seen.
    public init(
        id: String, vpc: String, subnet: String, groups: [String] = [], addresses: [String] = [],
        type: String = "interface", description: String = "", requester: String? = nil, isManaged: Bool = false,
        instance: String? = nil,
        isAttached: Bool = false, hasPublicAddress: Bool = false
    ) {
        self.id = id
        self.vpc = vpc
        self.subnet = subnet
        self.groups = groups
        self.addresses = addresses
        self.type = type
        self.description = description
        self.requester = requester
        self.isManaged = isManaged
        self.instance = instance
        self.isAttached = isAttached
        self.hasPublicAddress = hasPublicAddress
    }

    /// Whether it belongs to nothing at all.
    public var isUnused: Bool { !isAttached && !isManaged && instance == nil }

    /// The VPC endpoint that AWS made it for, as its description names it; nil where AWS did not make it.
    ///
    /// An endpoint's interfaces outlive it by minutes, and then nothing else tells whose they were.
    public var endpoint: String? {
        let prefix = "VPC Endpoint Interface "
        guard isManaged, type.hasSuffix("_endpoint"), description.hasPrefix(prefix) else { return nil }
        return String(description.dropFirst(prefix.count))
    }
}
