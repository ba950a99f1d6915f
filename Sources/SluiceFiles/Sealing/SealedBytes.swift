import Crypto

/// Bytes that only the holder of a key can read, and that nobody else can change or put in another place.
///
/// ```
/// sluice-sealed FORMAT aes-256-gcm KEY-ID LF
/// nonce, 12 bytes; the same bytes encrypted; tag, 16 bytes
/// ```
/// Authenticated with them are the first line and the name of the place that they are kept at.
/// Source: NIST SP 800-38D; a random nonce of 96 bits serves for 2³² objects under one key (section 8.3).
public enum SealedBytes {
    /// Why bytes cannot be opened.
    public enum Broken: Error, Hashable, Sendable, CustomStringConvertible {
        /// They are not sealed at all.
        case notSealed
        /// They were sealed with the first of these keys, and the second was given.
        case otherKey(sealedWith: String, given: String)
        /// They were sealed in a way that came later.
        case newer
        /// They are not what was sealed, or not for this place.
        case changed

        /// What is wrong, and what to do.
        public var description: String {
            switch self {
            case .notSealed:
                "it is not sealed, though a key for the state is given; leave the key out to work with it as it is"
            case .otherKey(let sealed, let given):
                "it was sealed with another key (\(sealed)) than the one that is given (\(given)); give that key"
            case .newer: "it was sealed by a newer sluice; update sluice"
            case .changed:
                "it is not what was sealed for this place: it was changed, cut off, or copied from elsewhere; bring back "
                    + "an older version of it"
            }
        }
    }

    private static let magic = "sluice-sealed "
    private static let format = "1"
    private static let cipher = "aes-256-gcm"
    private static let longestLine = 80

    /// Seals bytes for a place.
    ///
    /// - Parameter generator: gives the nonce; one that gives the same numbers twice gives the key away.
    public static func seal(
        _ bytes: [UInt8], for place: String, with key: SealingKey, using generator: inout some RandomNumberGenerator
    ) -> [UInt8] {
        let line = "\(magic)\(format) \(cipher) \(key.id)\n"
        let nonce = (0..<12).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        do {
            let box = try AES.GCM.seal(
                bytes, using: key.symmetric, nonce: AES.GCM.Nonce(data: nonce),
                authenticating: Array((line + place).utf8))
            return Array(line.utf8) + Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
        } catch {
            preconditionFailure("AES-GCM seals all bytes with a key of 32 bytes and a nonce of 12: \(error)")
        }
    }

    /// What was sealed.
    ///
    /// - Throws: ``Broken`` for anything but bytes that were sealed for that place with that key.
    public static func open(
        _ sealed: [UInt8], for place: String, with key: SealingKey
    ) throws(Broken) -> [UInt8] {
        guard isSealed(sealed) else { throw .notSealed }
        guard let end = sealed.prefix(longestLine).firstIndex(of: UInt8(ascii: "\n")) else { throw .changed }
        let line = String(decoding: sealed[...end], as: UTF8.self)
        try check(line.dropLast().split(separator: " ", omittingEmptySubsequences: false), key)
        do {
            let box = try AES.GCM.SealedBox(combined: sealed[(end + 1)...])
            return Array(try AES.GCM.open(box, using: key.symmetric, authenticating: Array((line + place).utf8)))
        } catch {
            throw .changed
        }
    }

    /// Whether bytes begin as sealed ones do.
    public static func isSealed(_ bytes: [UInt8]) -> Bool { bytes.starts(with: magic.utf8) }

    private static func check(_ words: [Substring], _ key: SealingKey) throws(Broken) {
        guard words.count >= 2, let number = Int(words[1]), number > 0 else { throw .changed }
        guard words[1] == format else { throw .newer }
        guard words.count == 4, words[2] == cipher, words[3].utf8.count == SealingKey.idLength,
            words[3].utf8.allSatisfy(isHexadecimal)
        else { throw .changed }
        guard words[3] == key.id else { throw .otherKey(sealedWith: String(words[3]), given: key.id) }
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}
