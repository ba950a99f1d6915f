extension FreshNetwork {
    /// The sizes that EC2 allows for a VPC's block and for a subnet's.
    public static let prefixLengths = 16...28

    /// Default subnets are this much smaller than the VPC: sixteen of them fill it.
    private static let defaultStep = 4

    /// How many default subnets a VPC's block holds; 0 where they would be smaller than EC2 allows.
    public static func defaultBlockCount(in cidr: IPv4CIDR) -> Int {
        prefixLengths.contains(cidr.prefixLength + defaultStep) ? 1 << defaultStep : 0
    }

    /// The blocks of the private subnets where the plan names none: from the bottom of the VPC's block.
    ///
    /// nil where the VPC has no room for so many.
    public static func defaultPrivateBlocks(in cidr: IPv4CIDR, count: Int) -> [IPv4CIDR]? {
        guard count <= defaultBlockCount(in: cidr) else { return nil }
        return (0..<count).compactMap { cidr.block($0, prefixLength: cidr.prefixLength + defaultStep) }
    }

    /// The block of the public subnet where the plan names none: the top one.
    public static func defaultPublicBlock(in cidr: IPv4CIDR) -> IPv4CIDR? {
        cidr.block(defaultBlockCount(in: cidr) - 1, prefixLength: cidr.prefixLength + defaultStep)
    }

    /// A VPC with the default subnets in these zones, as far as its block has room for them.
    public init(cidr: IPv4CIDR, zones: [String]) {
        let blocks = Self.defaultPrivateBlocks(in: cidr, count: zones.count) ?? []
        let publicBlock = Self.defaultPublicBlock(in: cidr)
        self.init(
            cidr: cidr, privateSubnets: zip(zones, blocks).map(Block.init),
            publicSubnets: zip(zones.prefix(1), [publicBlock].compactMap(\.self)).map(Block.init))
    }

    /// The lowest block of this size that no subnet touches.
    public func freeBlock(prefixLength: Int) -> IPv4CIDR? {
        guard prefixLength >= cidr.prefixLength else { return nil }
        let taken = (privateSubnets + publicSubnets).map(\.cidr)
        return (0..<(1 << (prefixLength - cidr.prefixLength))).lazy
            .compactMap { cidr.block($0, prefixLength: prefixLength) }
            .first { block in !taken.contains { $0.overlaps(block) } }
    }
}
