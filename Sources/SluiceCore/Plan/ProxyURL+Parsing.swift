extension ProxyURL {
    /// Why a text is no proxy URL. No case carries the text along: it may hold a password.
    public enum ParseError: Error, Hashable, Sendable {
        /// Something stands before an at sign.
        case userInfo
        case schemeMissing
        case schemeUnknown
        case hostMissing
        /// An address in brackets, or with more than one colon.
        case ipv6
        case hostMalformed
        /// Not a number from 1 to 65535.
        case portMalformed
        /// A path, query or fragment follows the host.
        case pathPresent
    }

    /// Reads `http://HOST[:PORT][/]`, where a missing port is the scheme's own.
    public init(parsing text: String) throws(ParseError) {
        guard !text.contains("@") else { throw .userInfo }
        let (scheme, rest) = try Self.splitScheme(text)
        let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
        guard rest[end...].isEmpty || rest[end...] == "/" else { throw .pathPresent }
        let (host, port) = try Self.splitPort(rest[..<end])
        self.init(scheme: scheme, host: host.lowercased(), port: try Self.port(port, scheme: scheme))
    }

    private static func splitScheme(_ text: String) throws(ParseError) -> (scheme: String, rest: Substring) {
        guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") else { throw .schemeMissing }
        let scheme = text[..<colon].lowercased()
        guard scheme == "http" || scheme == "https" else { throw .schemeUnknown }
        return (scheme, text[colon...].dropFirst(3))
    }

    private static func splitPort(_ authority: Substring) throws(ParseError) -> (host: String, port: Substring?) {
        guard !authority.contains(where: { "[]".contains($0) }) else { throw .ipv6 }
        let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2 else { throw .ipv6 }
        let host = String(parts[0])
        guard !host.isEmpty else { throw .hostMissing }
        guard IPv4Address(host) != nil || NameRules.isHostName(host) && !looksLikeAddress(host) else {
            throw .hostMalformed
        }
        return (host, parts.count == 2 ? parts[1] : nil)
    }

    /// `10.0.0.256` is no name that anybody could have registered.
    private static func looksLikeAddress(_ host: String) -> Bool {
        host.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: ".") }
    }

    private static func port(_ text: Substring?, scheme: String) throws(ParseError) -> Int {
        guard let text else { return scheme == "https" ? 443 : 80 }
        guard let port = Int(text), (1...65_535).contains(port), String(port) == text else { throw .portMalformed }
        return port
    }
}
