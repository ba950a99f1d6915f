extension JSONText {
    /// A string; its opening quote is next.
    mutating func string() throws(JSONSyntaxError) -> String {
        let invalid = error(.invalidUTF8)
        advance()
        var unescaped: [UInt8] = []
        var start = offset
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                unescaped += bytes[start..<offset]
                advance()
                guard let string = String(validating: unescaped, as: UTF8.self) else { throw invalid }
                return string
            case UInt8(ascii: "\\"):
                unescaped += bytes[start..<offset]
                unescaped += String(try escape()).utf8
                start = offset
            case ..<0x20: throw error(.controlCharacter)
            default: advance()
            }
        }
        throw error(.unexpectedEnd(expected: "the closing quote of a string"))
    }

    /// The character that an escape stands for; the backslash is next.
    private mutating func escape() throws(JSONSyntaxError) -> Unicode.Scalar {
        let invalid = error(.invalidEscape)
        advance()
        guard let letter = peek else { throw error(.unexpectedEnd(expected: "an escape")) }
        advance()
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicodeEscape(invalid)
        default: throw invalid
        }
    }

    private mutating func unicodeEscape(_ invalid: JSONSyntaxError) throws(JSONSyntaxError) -> Unicode.Scalar {
        let lone = JSONSyntaxError(.loneSurrogate, at: invalid.location)
        let high = try hexadecimal(invalid)
        if let scalar = Unicode.Scalar(high) { return scalar }
        guard high < 0xDC00, skip("\\u") else { throw lone }
        let low = try hexadecimal(invalid)
        guard (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        else { throw lone }
        return scalar
    }

    private mutating func hexadecimal(_ invalid: JSONSyntaxError) throws(JSONSyntaxError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = peek.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else { throw invalid }
            value = value << 4 | UInt32(digit)
            advance()
        }
        return value
    }
}
