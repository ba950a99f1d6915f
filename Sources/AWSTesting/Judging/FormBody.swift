/// A body of the kind `application/x-www-form-urlencoded`.
public struct FormBody: Sendable, Hashable {
    /// The pairs, decoded, in their order.
    public let pairs: [Pair]

    /// One name and its value.
    public struct Pair: Sendable, Hashable {
        /// The name, decoded.
        public let name: String
        /// The value, decoded.
        public let value: String
    }

    /// Reads a body; `nil` for anything that is not the form exactly: a pair without `=`, half an escape, no UTF-8.
    public init?(_ bytes: [UInt8]) {
        var pairs: [Pair] = []
        for field in bytes.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false) {
            guard let equals = field.firstIndex(of: UInt8(ascii: "=")),
                let name = Self.decoded(field[..<equals]),
                let value = Self.decoded(field[field.index(after: equals)...])
            else { return nil }
            pairs.append(Pair(name: name, value: value))
        }
        self.pairs = pairs
    }

    private static func decoded(_ field: ArraySlice<UInt8>) -> String? {
        var rest = field
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"):
                bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = hexadecimalValue(rest.popFirst()), let low = hexadecimalValue(rest.popFirst())
                else { return nil }
                bytes.append(high << 4 | low)
            default:
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func hexadecimalValue(_ digit: UInt8?) -> UInt8? {
        digit.flatMap { Character(UnicodeScalar($0)).hexDigitValue }.map { UInt8($0) }
    }
}
