import Crypto

/// The SHA-256 of some bytes, as 64 lower-case hexadecimal digits.
public struct ContentHash: Hashable, Sendable, CustomStringConvertible {
    /// Digits in the text of every hash.
    static let digits = 64

    /// The digits.
    public let description: String

    /// The hash of these bytes.
    public init(of bytes: some Sequence<UInt8>) {
        description = SHA256.hash(data: Array(bytes)).map(Self.hexadecimal).joined()
    }

    /// Reads what ``description`` wrote; nil for anything else, upper-case digits included.
    public init?(_ text: String) {
        guard text.utf8.count == Self.digits, text.utf8.allSatisfy(Self.isDigit) else { return nil }
        description = text
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        byte < 16 ? "0" + String(byte, radix: 16) : String(byte, radix: 16)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}
