extension YAMLScalar {
    /// A scalar of this text in the style of a model, as far as the text allows.
    ///
    /// Plain only where YAML 1.1 and 1.2 both read the text itself and no number, truth, date or null.
    init(writing text: String, like model: Style = .plain, inFlow: Bool) {
        switch model {
        case .singleQuoted where text.unicodeScalars.allSatisfy(Self.isPrintable):
            self.init(text, style: .singleQuoted)
        case .singleQuoted, .doubleQuoted: self.init(text, style: .doubleQuoted)
        case .plain, .literal, .folded:
            self.init(text, style: Self.isSafe(text, inFlow: inFlow) ? .plain : .doubleQuoted)
        }
    }

    /// The text as a file holds it, in its style; block styles are never written.
    var written: String {
        switch style {
        case .plain: text
        case .singleQuoted:
            "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
        case .doubleQuoted, .literal, .folded: "\"" + text.unicodeScalars.map(Self.escaped).joined() + "\""
        }
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        default: isPrintable(scalar) ? String(scalar) : "\\U" + padded(String(scalar.value, radix: 16, uppercase: true))
        }
    }

    private static func padded(_ digits: String) -> String {
        String(repeating: "0", count: 8 - digits.count) + digits
    }

    /// Whether a character may stand in quotes as it is: it shows, and no parser takes it for a line break.
    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2028, 0x2029, 0xFEFF: false
        case 0x20...0x7E, 0xA1...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}

extension YAMLScalar {
    private static let words: Set<String> = [
        "y", "n", "yes", "no", "true", "false", "on", "off", "null", ".inf", ".nan",
    ]

    /// Whether plain text is read back as itself by every parser. What is merely doubtful is not safe.
    private static func isSafe(_ text: String, inFlow: Bool) -> Bool {
        guard let first = text.unicodeScalars.first, text.unicodeScalars.last != " ",
            !words.contains(text.lowercased()),
            isSafeStart(first), !text.hasPrefix("..") || text.hasPrefix("../"), !isNumberLike(text)
        else { return false }
        return isSafeInside(text, inFlow: inFlow)
    }

    private static func isSafeStart(_ scalar: Unicode.Scalar) -> Bool {
        isLetterOrDigit(scalar) || "_/.".unicodeScalars.contains(scalar)
    }

    /// Whether the text is made of what numbers, times and dates are made of, and begins like one.
    private static func isNumberLike(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, "0123456789.".unicodeScalars.contains(first) else { return false }
        return text.unicodeScalars.allSatisfy("0123456789abcdefABCDEFxXoOtTzZ_.:+- ".unicodeScalars.contains)
    }

    private static func isSafeInside(_ text: String, inFlow: Bool) -> Bool {
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            guard isLetterOrDigit(scalar) || " _./-+@=~%$();:".unicodeScalars.contains(scalar) else { return false }
            guard previous != ":" || scalar != " ", scalar != ":" || !inFlow else { return false }
            previous = scalar
        }
        return previous != ":"
    }

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    }
}
