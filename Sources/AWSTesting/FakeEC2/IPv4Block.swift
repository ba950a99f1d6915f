/// A block of IPv4 addresses in its canonical form: no bit of the host is set.
struct IPv4Block: Hashable, Sendable {
    let first: UInt32
    let length: Int

    static let everything = IPv4Block(first: 0, length: 0)

    init(first: UInt32, length: Int) {
        self.first = first & Self.mask(length)
        self.length = length
    }

    /// Reads `10.0.0.0/16`; bits of the host are dropped, as EC2 drops them.
    init?(_ text: String) {
        let halves = text.split(separator: "/", omittingEmptySubsequences: false)
        guard halves.count == 2, let length = Self.number(halves[1], upTo: 32),
            let address = Self.address(halves[0])
        else { return nil }
        self.init(first: address, length: Int(length))
    }

    /// Reads `10.0.0.1`.
    static func address(_ text: Substring) -> UInt32? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var address: UInt32 = 0
        for part in parts {
            guard let byte = number(part, upTo: 255) else { return nil }
            address = address << 8 | byte
        }
        return address
    }

    /// Writes `10.0.0.1`.
    static func text(ofAddress address: UInt32) -> String {
        "\(address >> 24).\(address >> 16 & 255).\(address >> 8 & 255).\(address & 255)"
    }

    private static func number(_ text: Substring, upTo limit: UInt32) -> UInt32? {
        guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            text.utf8.count == 1 || !text.hasPrefix("0"), let number = UInt32(text), number <= limit
        else { return nil }
        return number
    }

    private static func mask(_ length: Int) -> UInt32 { length == 0 ? 0 : ~UInt32(0) << (32 - length) }

    var size: Int { 1 << (32 - length) }

    func contains(_ address: UInt32) -> Bool { address & Self.mask(length) == first }

    func contains(_ other: IPv4Block) -> Bool { other.length >= length && contains(other.first) }

    func overlaps(_ other: IPv4Block) -> Bool { contains(other) || other.contains(self) }
}

extension IPv4Block: CustomStringConvertible {
    var description: String { "\(Self.text(ofAddress: first))/\(length)" }
}
