extension ProxyTarget {
    /// Why a text names nothing that could be called.
    public enum ParseError: Error, Hashable, Sendable {
        /// Neither `http` nor `https`.
        case schemeUnknown
        /// Something stands before an at sign; it may be a password, so no message repeats it.
        case userInfo
        /// Neither a name nor an address.
        case hostMalformed
        /// Not a number from 1 to 65535.
        case portMalformed
    }

    /// Reads `host`, `host:port`, `http://host…` or `https://host…`; paths are left out, IPv6 stands in brackets.
    ///
    /// Without a scheme it is https, but plain http for port 80 and for the hosts that only know that: the metadata
    /// service and the Ubuntu archive.
    public init(parsing text: String) throws(ParseError) {
        let (scheme, rest) = try Self.scheme(of: text)
        let authority = rest.prefix { !"/?#".contains($0) }
        guard !authority.contains("@") else { throw .userInfo }
        let (host, port) = try Self.hostAndPort(authority)
        let usual = scheme ?? (port == 80 || port == nil && Self.isPlain(host) ? .http : .https)
        self.init(scheme: usual, host: host, port: port)
    }

    /// The shortest text that reads as this target: the host alone where that says it all, else with its port, else a
    /// URL.
    public var spelling: String {
        let name = host.contains(":") ? "[\(host)]" : host
        return [host, "\(name):\(port)"].first { (try? ProxyTarget(parsing: $0)) == self }
            ?? "\(scheme.rawValue)://\(name)" + (port == scheme.defaultPort ? "" : ":\(port)")
    }

    private static func isPlain(_ host: String) -> Bool {
        host == "\(ProxySettings.metadataService)" || host == "archive.ubuntu.com"
            || host.hasSuffix(".archive.ubuntu.com")
    }

    private static func scheme(of text: String) throws(ParseError) -> (Scheme?, Substring) {
        guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") else { return (nil, text[...]) }
        guard let scheme = Scheme(rawValue: text[..<colon].lowercased()) else { throw .schemeUnknown }
        return (scheme, text[colon...].dropFirst(3))
    }

    private static func hostAndPort(_ authority: Substring) throws(ParseError) -> (String, Int?) {
        if authority.first == "[" { return try bracketed(authority.dropFirst()) }
        if authority.filter({ $0 == ":" }).count > 1 { return (try address(authority), nil) }
        let colon = authority.firstIndex(of: ":") ?? authority.endIndex
        let host = authority[..<colon].lowercased()
        guard isHost(host) else { throw .hostMalformed }
        return (host, colon == authority.endIndex ? nil : try port(authority[colon...].dropFirst()))
    }

    private static func bracketed(_ text: Substring) throws(ParseError) -> (String, Int?) {
        guard let end = text.firstIndex(of: "]") else { throw .hostMalformed }
        let (host, rest) = (try address(text[..<end]), text[end...].dropFirst())
        guard !rest.isEmpty else { return (host, nil) }
        guard rest.first == ":" else { throw .portMalformed }
        return (host, try port(rest.dropFirst()))
    }

    /// Letters enough to be an IPv6 address; whether it is one is for the clients to say.
    private static func address(_ text: Substring) throws(ParseError) -> String {
        let text = text.lowercased()
        guard text.contains(":"), text.allSatisfy({ $0.isHexDigit || $0 == ":" || $0 == "." }) else {
            throw .hostMalformed
        }
        return text
    }

    private static func isHost(_ text: String) -> Bool {
        NameRules.isHostName(text.hasSuffix(".") ? String(text.dropLast()) : text)
    }

    private static func port(_ text: Substring) throws(ParseError) -> Int {
        guard let port = Int(text), (1...65_535).contains(port), String(port) == text else { throw .portMalformed }
        return port
    }
}
