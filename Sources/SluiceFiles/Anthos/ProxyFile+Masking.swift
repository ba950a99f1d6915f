import SluiceCore

extension ProxyFile {
    /// The text of a proxy.json, or of a manifest with one in it, with `***:***@` for the user info of every URL.
    ///
    /// It may be anybody's file, and broken: what could be a part of a password is hidden even where nothing of the
    /// URL is left to be seen.
    public static func masked(_ text: String) -> String {
        guard let value = try? JSONValue(parsing: text) else { return text.maskedByLine }
        guard text.utf8.contains(backslash) else { return text.masked(between: quote) }
        // An escape may spell an at sign or a slash: what is shown is the same value without escapes.
        let plain = value.text(.pretty) + "\n"
        return plain.utf8.contains(backslash) ? plain.maskedByLine : plain.masked(between: quote)
    }

    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")
}

extension String {
    fileprivate var maskedByLine: String {
        map(between: 0x0A) { $0.contains(UInt8(ascii: "@")) ? $0.maskingUserInfo : $0.maskingBrokenURL }
    }

    /// Masks each part between two of these characters by itself.
    fileprivate func masked(between separator: UInt8) -> String {
        map(between: separator) { $0.maskingUserInfo }
    }

    private func map(between separator: UInt8, _ mask: (ArraySlice<UInt8>) -> [UInt8]) -> String {
        let parts = Array(utf8).split(separator: separator, omittingEmptySubsequences: false)
        return String(decoding: Array(parts.map(mask).joined(separator: [separator])), as: UTF8.self)
    }
}

extension ArraySlice<UInt8> {
    /// From the first double slash, or from the beginning, up to the last at sign.
    fileprivate var maskingUserInfo: [UInt8] {
        guard let at = lastIndex(of: UInt8(ascii: "@")) else { return Array(self) }
        let start = self[..<at].behindDoubleSlash ?? startIndex
        return self[..<start] + Array("***:***".utf8) + self[at...]
    }

    /// A URL that breaks off in the middle of its user info has no at sign, but more than a host and a port.
    fileprivate var maskingBrokenURL: [UInt8] {
        guard let start = behindDoubleSlash else { return Array(self) }
        let rest = String(decoding: self[start...].prefix { !Self.endOfURL.contains($0) }, as: UTF8.self)
        guard (try? ProxyURL(parsing: "http://\(rest)")) == nil else { return Array(self) }
        return self[..<start] + Array("***".utf8)
    }

    private static var endOfURL: [UInt8] { Array("\", \r".utf8) }

    /// The place behind the first `//`, where a JSON text may write `\/` for a slash.
    private var behindDoubleSlash: Index? {
        let slash = UInt8(ascii: "/")
        for index in indices where self[index] == slash {
            let rest = self[(index + 1)...]
            if rest.first == slash { return index + 2 }
            if rest.starts(with: Array("\\/".utf8)) { return index + 3 }
        }
        return nil
    }
}
