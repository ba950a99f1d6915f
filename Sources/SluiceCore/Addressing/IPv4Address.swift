/// An IPv4 address.
public struct IPv4Address: Hashable, Sendable, Comparable, LosslessStringConvertible {
    /// The four bytes, most significant first.
    public var bits: UInt32

    /// The address with these four bytes.
    public init(bits: UInt32) { self.bits = bits }

    /// Reads strict dotted decimal: four numbers from 0 to 255 without leading zeros.
    public init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var bits: UInt32 = 0
        for part in parts {
            guard let byte = Self.byte(part) else { return nil }
            bits = bits << 8 | byte
        }
        self.bits = bits
    }

    private static func byte(_ text: Substring) -> UInt32? {
        guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        guard text.utf8.count == 1 || text.utf8.first != 0x30 else { return nil }
        return UInt32(text).flatMap { $0 <= 255 ? $0 : nil }
    }

    /// Dotted decimal.
    public var description: String {
        [24, 16, 8, 0].map { String(bits >> UInt32($0) & 0xff) }.joined(separator: ".")
    }

    /// By number.
    public static func < (left: IPv4Address, right: IPv4Address) -> Bool { left.bits < right.bits }
}
