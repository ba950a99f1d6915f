/// A network ACL as EC2 shows it: what may pass into and out of its subnets, packet by packet.
public struct ObservedNetworkACL: Hashable, Sendable {
    /// One entry; the lowest number that matches decides.
    public struct Entry: Hashable, Sendable {
        /// 1 to 32,766, and 32,767 for the refusal that every list ends with.
        public var number: Int
        /// Which way the packets go.
        public var direction: SecurityGroupRule.Direction
        /// A number as EC2 writes it (`6` is TCP), or `-1` for all.
        public var ipProtocol: String
        /// The destination ports; nil for all of them.
        public var ports: ClosedRange<Int>?
        /// An IPv4 or IPv6 block: where packets come from, or where they go.
        public var block: String
        /// Whether they pass.
        public var isAllowed: Bool

        /// Says what was seen.
        public init(
            _ number: Int, _ direction: SecurityGroupRule.Direction, ipProtocol: String = "-1",
            ports: ClosedRange<Int>? = nil, block: String = "0.0.0.0/0", isAllowed: Bool
        ) {
            self.number = number
            self.direction = direction
            self.ipProtocol = ipProtocol
            self.ports = ports
            self.block = block
            self.isAllowed = isAllowed
        }
    }

    /// The AWS ID.
    public var id: String
    /// The VPC that it is in.
    public var vpc: String
    /// The subnets that it guards.
    public var subnets: [String]
    /// By direction and number.
    public private(set) var entries: [Entry]

    /// Says what was seen, in whatever order.
    public init(id: String, vpc: String, subnets: [String] = [], entries: [Entry] = []) {
        self.id = id
        self.vpc = vpc
        self.subnets = subnets
        self.entries = entries.sorted { ($0.direction.rawValue, $0.number) < ($1.direction.rawValue, $1.number) }
    }
}
