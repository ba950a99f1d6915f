import FoundationEssentials
import SluiceFiles

extension SealingKey {
    /// What a key looks like where it is written down.
    static let forms = "64 hexadecimal digits, or the same 32 bytes in Base64"

    /// Reads a key that is written down as text; nil for anything else.
    init?(text: String) {
        let text = text.trimmingWhitespace
        if text.utf8.count == 2 * Self.length, let bytes = Self.bytes(ofHexadecimal: text) {
            self.init(bytes)
        } else if let data = Data(base64Encoded: text) {
            self.init(Array(data))
        } else {
            return nil
        }
    }

    /// Reads a key from a file: the bytes themselves, or as text.
    ///
    /// A text of 32 characters is no key: as digits it has half the bits, and as words fewer still.
    init?(contents: [UInt8]) {
        let isText = contents.allSatisfy { (0x20...0x7E).contains($0) || [0x09, 0x0A, 0x0D].contains($0) }
        if isText { self.init(text: String(decoding: contents, as: UTF8.self)) } else { self.init(contents) }
    }

    private static func bytes(ofHexadecimal text: String) -> [UInt8]? {
        let digits = text.utf8.map { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.allSatisfy({ $0 != nil }) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { UInt8((digits[$0] ?? 0) << 4 | (digits[$0 + 1] ?? 0)) }
    }
}

extension String {
    fileprivate var trimmingWhitespace: String {
        let start = drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }
}
