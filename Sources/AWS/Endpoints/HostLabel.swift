/// One part of a host's name, between two dots.
enum HostLabel {
    /// Whether the text is 1 to 63 letters, digits, hyphens and underscores, without a hyphen at either end.
    ///
    /// Underscores are no part of a host's name in the strict sense, but container networks use them.
    static func isValid(_ text: Substring) -> Bool {
        (1...63).contains(text.utf8.count) && !text.hasPrefix("-") && !text.hasSuffix("-")
            && text.unicodeScalars.allSatisfy(isAllowed)
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
        default: false
        }
    }
}
