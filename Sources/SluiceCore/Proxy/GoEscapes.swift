/// What Go allows in the parts of a URL, percent-encoded and plain.
enum GoEscapes {
    /// Every percent sign leads to two hexadecimal digits.
    static func check(_ text: ArraySlice<UInt8>) throws(ProxyTarget.URLError) {
        var rest = text
        while let sign = rest.firstIndex(of: percent) {
            guard byte(at: sign, in: rest) != nil else { throw .malformed }
            rest = rest[sign...].dropFirst(3)
        }
    }

    /// A user's name and password, in which an at sign is let pass.
    static func checkUserInfo(_ text: ArraySlice<UInt8>) throws(ProxyTarget.URLError) {
        guard text.allSatisfy({ isLetterOrDigit($0) || "-._:~!$&'()*+,;=%@".utf8.contains($0) }) else {
            throw .malformed
        }
        try check(text)
    }

    /// A host's name; only bytes beyond ASCII may be percent-encoded in it, and the percent sign itself.
    static func decodedHost(_ text: ArraySlice<UInt8>) throws(ProxyTarget.URLError) -> String {
        try decoded(text) { $0 >= 0x80 || $0 == percent }
    }

    /// What stands in brackets: an address, with `%25` before its zone. The zone may have all that a host has, and blanks.
    static func decodedAddress(_ text: ArraySlice<UInt8>) throws(ProxyTarget.URLError) -> String {
        let mark = text.indices.first { text[$0...].starts(with: "%25".utf8) } ?? text.endIndex
        return try decodedHost(text[..<mark])
            + decoded(text[mark...]) { isOfHost($0) || $0 == UInt8(ascii: " ") || $0 == percent }
    }

    private static func decoded(
        _ text: ArraySlice<UInt8>, mayEncode: (UInt8) -> Bool
    ) throws(ProxyTarget.URLError) -> String {
        var bytes: [UInt8] = []
        var rest = text
        while let next = rest.first {
            if next == percent {
                guard let byte = byte(at: rest.startIndex, in: rest), mayEncode(byte) else { throw .malformed }
                bytes.append(byte)
                rest = rest.dropFirst(3)
            } else {
                guard next >= 0x80 || isOfHost(next) else { throw .malformed }
                bytes.append(next)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The byte that a percent sign and two digits stand for.
    private static func byte(at sign: Int, in text: ArraySlice<UInt8>) -> UInt8? {
        let digits = text[sign...].dropFirst().prefix(2)
        guard digits.count == 2, !digits.contains(UInt8(ascii: "+")) else { return nil }
        return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
    }

    private static let percent = UInt8(ascii: "%")

    private static func isOfHost(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || "!$&'()*+,;=:[]<>\"-_.~".utf8.contains(byte)
    }

    static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
