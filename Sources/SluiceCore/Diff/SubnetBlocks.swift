/// The blocks of subnets that go, to be asked whether a new subnet needs the room of one.
struct SubnetBlocks {
    /// By first address; subnets of one VPC never overlap.
    private let blocks: [(cidr: IPv4CIDR, address: Address)]

    /// - Parameter changes: those that take something away; only subnets count.
    init(of changes: some Sequence<Change>) {
        let blocks = changes.compactMap { change -> (cidr: IPv4CIDR, address: Address)? in
            guard case .subnet(let subnet)? = change.current else { return nil }
            return (subnet.cidr, change.address)
        }
        self.blocks = blocks.sorted { ($0.cidr, $0.address) < ($1.cidr, $1.address) }
    }

    /// The subnets whose room the block takes.
    func overlapping(_ cidr: IPv4CIDR) -> [Address] {
        var (low, high) = (0, blocks.count)
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].cidr.last < cidr.first { low = middle + 1 } else { high = middle }
        }
        return blocks[low...].prefix { $0.cidr.overlaps(cidr) }.map(\.address)
    }
}
