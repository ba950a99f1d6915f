import Crypto

/// The 256 bits that what is kept elsewhere is sealed with; nothing writes or shows them.
public struct SealingKey: Sendable, CustomStringConvertible, CustomReflectable {
    /// How many bytes a key has.
    public static let length = 32

    let symmetric: SymmetricKey
    /// What sealed bytes name their key by, 16 hexadecimal digits; it says nothing about the key itself.
    public let id: String

    /// A key of these bytes; nil where they are not ``length``.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count == Self.length else { return nil }
        symmetric = SymmetricKey(data: bytes)
        id = String(ContentHash(of: Array("sluice state key".utf8) + bytes).description.prefix(Self.idLength))
    }

    static let idLength = 16

    /// `the key 0123456789abcdef`
    public var description: String { "the key \(id)" }

    /// Its identifier alone, whoever prints it.
    public var customMirror: Mirror { Mirror(self, children: ["id": id]) }
}
