/// An IPv4 or IPv6 address, for matching alone: an IPv4 address and the IPv6 address that maps it are the same.
public struct IPAddress: Hashable, Sendable {
    /// The sixteen bytes, most significant first; an IPv4 address stands as `::ffff:a.b.c.d`.
    public var bits: UInt128

    /// The address with these sixteen bytes.
    public init(bits: UInt128) { self.bits = bits }

    /// An IPv4 address.
    public init(_ address: IPv4Address) { bits = 0xFFFF << 32 | UInt128(address.bits) }

    /// Reads strict dotted decimal, or the text form of IPv6 without brackets and zone.
    public init?(_ text: String) {
        if let address = IPv4Address(text) {
            self.init(address)
        } else {
            guard let bits = Self.ipv6(text[...]) else { return nil }
            self.init(bits: bits)
        }
    }

    /// Reads an address that may have a zone, as `fe80::1%eth0` has; the zone itself is not kept.
    public init?(ignoringZoneOf text: String) {
        guard let mark = text.utf8.firstIndex(of: UInt8(ascii: "%")) else {
            self.init(text)
            return
        }
        guard text.utf8.index(after: mark) != text.utf8.endIndex, let bits = Self.ipv6(text[..<mark]) else {
            return nil
        }
        self.init(bits: bits)
    }

    /// The IPv4 address, when it is one or maps one.
    public var ipv4: IPv4Address? { bits >> 32 == 0xFFFF ? IPv4Address(bits: UInt32(truncatingIfNeeded: bits)) : nil }

    /// Whether it leads back to the machine itself: 127.0.0.0/8 and ::1.
    public var isLoopback: Bool { ipv4.map { $0.bits >> 24 == 127 } ?? (bits == 1) }

    /// Eight groups, of which `::` may leave out those that are zero.
    private static func ipv6(_ text: Substring) -> UInt128? {
        guard let gap = text.firstRange(of: "::") else {
            return groups(text, mayEndInIPv4: true).flatMap { $0.count == 8 ? value($0) : nil }
        }
        let tail = text[gap.upperBound...]
        guard let left = text.startIndex == gap.lowerBound ? [] : groups(text[..<gap.lowerBound], mayEndInIPv4: false),
            let right = tail.isEmpty ? [] : groups(tail, mayEndInIPv4: true), left.count + right.count < 8
        else { return nil }
        return value(left + Array(repeating: 0, count: 8 - left.count - right.count) + right)
    }

    private static func groups(_ text: Substring, mayEndInIPv4: Bool) -> [UInt16]? {
        var parts = text.split(separator: ":", omittingEmptySubsequences: false)
        var end: [UInt16] = []
        if mayEndInIPv4, let last = parts.last, let address = IPv4Address(String(last)) {
            end = [UInt16(address.bits >> 16), UInt16(truncatingIfNeeded: address.bits)]
            parts.removeLast()
        }
        let start = parts.compactMap(group)
        return start.count == parts.count ? start + end : nil
    }

    private static func group(_ text: Substring) -> UInt16? {
        guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") }) else { return nil }
        return UInt16(text, radix: 16)
    }

    private static func value(_ groups: [UInt16]) -> UInt128 { groups.reduce(0) { $0 << 16 | UInt128($1) } }
}
