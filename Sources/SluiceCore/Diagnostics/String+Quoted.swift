extension String {
    /// Longer texts are cut: a message is one line.
    private static let longestQuotation = 60

    /// This text from outside, fit to stand in a message: in backticks, cut, and without the user info of a URL.
    package var quoted: String {
        let text = hidingUserInfo
        return text.count > Self.longestQuotation ? "`\(text.prefix(Self.longestQuotation))…`" : "`\(text)`"
    }

    /// The text with `user:password` before an at sign replaced: whoever quotes it cannot give a password away.
    package var hidingUserInfo: String {
        guard let at = lastIndex(of: "@") else { return self }
        let head = self[..<at]
        if let scheme = head.range(of: "://") { return "\(head[..<scheme.upperBound])***\(self[at...])" }
        return head.contains(":") ? "***\(self[at...])" : self
    }
}

extension Substring {
    /// The first place where the pattern stands.
    fileprivate func range(of pattern: String) -> Range<Index>? {
        indices.first { self[$0...].hasPrefix(pattern) }.map { $0..<index($0, offsetBy: pattern.count) }
    }
}
