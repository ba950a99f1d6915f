/// A block of IPv4 or IPv6 addresses, for matching alone. Bits behind the prefix are allowed and mean nothing.
public struct IPBlock: Hashable, Sendable {
    /// The first address.
    public let first: IPAddress
    /// How many bits of sixteen bytes are fixed: 0–128, of an IPv4 block 96–128.
    public let prefixLength: Int

    /// The block of this length, in bits of sixteen bytes, that the address lies in.
    public init(containing address: IPAddress, prefixLength: Int) {
        precondition((0...128).contains(prefixLength), "a prefix has 0 to 128 bits")
        self.prefixLength = prefixLength
        first = IPAddress(bits: address.bits & Self.mask(prefixLength))
    }

    /// An IPv4 block.
    public init(_ block: IPv4CIDR) {
        self.init(containing: IPAddress(block.first), prefixLength: 96 + block.prefixLength)
    }

    /// Reads `ADDRESS/PREFIX`.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let address = IPAddress(String(parts[0])),
            parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let length = Int(parts[1])
        else { return nil }
        let unused = parts[0].utf8.contains(UInt8(ascii: ":")) ? 0 : 96
        guard length <= 128 - unused else { return nil }
        self.init(containing: address, prefixLength: unused + length)
    }

    /// Whether the address lies in this block. IPv4 addresses lie in IPv4 blocks alone, not even in `::/0`.
    public func contains(_ address: IPAddress) -> Bool {
        (address.ipv4 == nil) == (first.ipv4 == nil) && address.bits & Self.mask(prefixLength) == first.bits
    }

    /// Whether the other block is a part of this one, or the same.
    public func contains(_ other: IPBlock) -> Bool { prefixLength <= other.prefixLength && contains(other.first) }

    private static func mask(_ length: Int) -> UInt128 { ~0 << (128 - length) }
}
