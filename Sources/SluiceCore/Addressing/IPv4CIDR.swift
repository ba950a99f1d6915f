/// A block of IPv4 addresses in canonical form: no bit is set behind the prefix.
public struct IPv4CIDR: Hashable, Sendable, Comparable, LosslessStringConvertible {
    /// Why a text is no canonical block.
    public enum ParseError: Error, Hashable {
        case malformed
        /// Bits are set behind the prefix; the canonical block is carried along.
        case hostBits(canonical: IPv4CIDR)
    }

    /// The first address.
    public let first: IPv4Address
    /// 0–32.
    public let prefixLength: Int

    /// The block of this length that the address lies in.
    public init(containing address: IPv4Address, prefixLength: Int) {
        precondition((0...32).contains(prefixLength), "an IPv4 prefix has 0 to 32 bits")
        self.prefixLength = prefixLength
        first = IPv4Address(bits: address.bits & Self.mask(prefixLength))
    }

    /// Reads `a.b.c.d/n`, or says what is wrong with it.
    public init(parsing text: String) throws(ParseError) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let address = IPv4Address(String(parts[0])), let length = Int(parts[1]),
            (0...32).contains(length), String(length) == parts[1]
        else { throw .malformed }
        self.init(containing: address, prefixLength: length)
        if first != address { throw .hostBits(canonical: self) }
    }

    /// Reads a canonical block.
    public init?(_ description: String) {
        do { try self.init(parsing: description) } catch { return nil }
    }

    private static func mask(_ length: Int) -> UInt32 { length == 0 ? 0 : ~0 << UInt32(32 - length) }

    /// The last address.
    public var last: IPv4Address { IPv4Address(bits: first.bits | ~Self.mask(prefixLength)) }

    /// Whether the address lies in this block.
    public func contains(_ address: IPv4Address) -> Bool { first <= address && address <= last }

    /// Whether the other block is a part of this one, or the same.
    public func contains(_ other: IPv4CIDR) -> Bool { first <= other.first && other.last <= last }

    /// Whether any address lies in both.
    public func overlaps(_ other: IPv4CIDR) -> Bool { first <= other.last && other.first <= last }

    /// The n-th block of the given length inside this one, counted from the bottom; nil past the top.
    public func block(_ index: Int, prefixLength length: Int) -> IPv4CIDR? {
        guard length >= prefixLength, length <= 32, index >= 0, index < 1 << (length - prefixLength) else { return nil }
        return IPv4CIDR(
            containing: IPv4Address(bits: first.bits + UInt32(index) << UInt32(32 - length)), prefixLength: length)
    }

    /// `a.b.c.d/n`
    public var description: String { "\(first)/\(prefixLength)" }

    /// By first address, the larger block first.
    public static func < (left: IPv4CIDR, right: IPv4CIDR) -> Bool {
        (left.first, left.prefixLength) < (right.first, right.prefixLength)
    }
}
