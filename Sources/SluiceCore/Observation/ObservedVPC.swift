/// A VPC as EC2 shows it.
public struct ObservedVPC: Hashable, Sendable {
    /// The AWS ID.
    public var id: String
    /// The primary block.
    public var cidr: IPv4CIDR
    /// Every associated IPv4 block, the primary one included.
    public var cidrs: [IPv4CIDR]
    /// The account that owns it; another one than ours when it is shared through RAM.
    public var owner: String?
    /// nil where it was not asked.
    public var dnsSupport: Bool?
    /// Whether interfaces get DNS names; nil where it was not asked.
    public var dnsHostnames: Bool?
    /// Whether it has an IPv6 block as well.
    public var hasIPv6: Bool
    /// The set of DHCP options that it hands out: `dopt-…`, or `default` for none.
    public var dhcpOptions: String?
    /// All its tags, ours and others'.
    public var tags: [String: String]

    /// Says what was seen; without blocks of its own, the primary one is the only one.
    public init(
        id: String, cidr: IPv4CIDR, cidrs: [IPv4CIDR]? = nil, owner: String? = nil, dnsSupport: Bool? = nil,
        dnsHostnames: Bool? = nil, hasIPv6: Bool = false, dhcpOptions: String? = nil, tags: [String: String] = [:]
    ) {
        self.id = id
        self.cidr = cidr
        self.cidrs = cidrs ?? [cidr]
        self.owner = owner
        self.dnsSupport = dnsSupport
        self.dnsHostnames = dnsHostnames
        self.hasIPv6 = hasIPv6
        self.dhcpOptions = dhcpOptions
        self.tags = tags
    }
}
