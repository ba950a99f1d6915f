/// The parts of a URL that decide its way, as `url.Parse` of Go 1.27 reads them; what that refuses is refused here.
struct GoURL {
    /// In lower case; empty where there is none.
    private(set) var scheme = ""
    /// A name with its percent-encoding undone, or an address without brackets; empty where there is none.
    private(set) var host = ""
    /// The digits behind the host; empty where there are none.
    private(set) var port = ""

    /// - Throws: `ProxyTarget.URLError.malformed`, and nothing else.
    init(parsing text: String) throws(ProxyTarget.URLError) {
        let url = Array(text.utf8)
        let beforeFragment = url.prefix { $0 != UInt8(ascii: "#") }
        guard beforeFragment.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { throw .malformed }
        try GoEscapes.check(url[beforeFragment.endIndex...])
        let rest = try takeScheme(of: beforeFragment).prefix { $0 != UInt8(ascii: "?") }
        if rest.first != UInt8(ascii: "/") {
            try checkRootless(rest)
        } else {
            try GoEscapes.check(takeAuthority(of: rest))
        }
    }

    /// Whether Go accepts this text as a proxy: a URL, or what becomes one with `http://` before it.
    static func isProxy(_ text: String) -> Bool {
        [text, "http://\(text)"].contains { text in
            do throws(ProxyTarget.URLError) {
                _ = try GoURL(parsing: text)
                return true
            } catch {
                return false
            }
        }
    }

    private mutating func takeScheme(of url: ArraySlice<UInt8>) throws(ProxyTarget.URLError) -> ArraySlice<UInt8> {
        guard let colon = url.firstIndex(of: UInt8(ascii: ":")) else { return url }
        let name = url[..<colon]
        guard let first = name.first else { throw .malformed }
        guard GoEscapes.isLetter(first), name.allSatisfy(Self.isOfScheme) else { return url }
        scheme = String(decoding: name, as: UTF8.self).lowercased()
        return url[colon...].dropFirst()
    }

    private static func isOfScheme(_ byte: UInt8) -> Bool {
        GoEscapes.isLetterOrDigit(byte) || "+-.".utf8.contains(byte)
    }

    /// `mailto:somebody` has no host; `a/b` is a path, the first part of which must not look like a scheme.
    private func checkRootless(_ rest: ArraySlice<UInt8>) throws(ProxyTarget.URLError) {
        guard scheme.isEmpty else { return }
        guard !rest.prefix(while: { $0 != UInt8(ascii: "/") }).contains(UInt8(ascii: ":")) else { throw .malformed }
        try GoEscapes.check(rest)
    }

    /// Takes `//user@host:port`, where it stands, and leaves the path.
    private mutating func takeAuthority(
        of rest: ArraySlice<UInt8>
    ) throws(ProxyTarget.URLError) -> ArraySlice<UInt8> {
        guard rest.starts(with: "//".utf8), !scheme.isEmpty || !rest.starts(with: "///".utf8) else { return rest }
        let authority = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "/") }
        if let at = authority.lastIndex(of: UInt8(ascii: "@")) {
            try GoEscapes.checkUserInfo(authority[..<at])
            try takeHostAndPort(authority[at...].dropFirst())
        } else {
            try takeHostAndPort(authority)
        }
        return rest[authority.endIndex...]
    }

    private mutating func takeHostAndPort(_ text: ArraySlice<UInt8>) throws(ProxyTarget.URLError) {
        switch text.lastIndex(of: UInt8(ascii: "[")) {
        case nil: try takeName(text)
        case text.startIndex: try takeLiteral(text.dropFirst())
        default: throw .malformed
        }
    }

    /// `name:port`; a database's `a:1,b:2` is one name to every scheme but http and https.
    private mutating func takeName(_ text: ArraySlice<UInt8>) throws(ProxyTarget.URLError) {
        let colon =
            scheme == "http" || scheme == "https"
            ? text.firstIndex(of: UInt8(ascii: ":")) : text.lastIndex(of: UInt8(ascii: ":"))
        host = try GoEscapes.decodedHost(text[..<(colon ?? text.endIndex)])
        if let colon { try takePort(text[colon...]) }
    }

    /// `::1]:port`, behind the bracket that opens it.
    private mutating func takeLiteral(_ text: ArraySlice<UInt8>) throws(ProxyTarget.URLError) {
        guard let end = text.lastIndex(of: UInt8(ascii: "]")) else { throw .malformed }
        host = try GoEscapes.decodedAddress(text[..<end])
        guard host.utf8.contains(UInt8(ascii: ":")), IPAddress(ignoringZoneOf: host) != nil else { throw .malformed }
        try takePort(text[end...].dropFirst())
    }

    /// Nothing, or a colon and any number of digits.
    private mutating func takePort(_ text: ArraySlice<UInt8>) throws(ProxyTarget.URLError) {
        guard text.isEmpty || text.first == UInt8(ascii: ":"),
            text.dropFirst().allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { throw .malformed }
        port = String(decoding: text.dropFirst(), as: UTF8.self)
    }
}
