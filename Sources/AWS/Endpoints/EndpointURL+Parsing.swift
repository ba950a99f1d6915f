extension EndpointURL {
    /// Reads an endpoint from text such as `http://127.0.0.1:5000` or `https://vpce-1.ec2.eu-west-1.vpce.amazonaws.com/`.
    ///
    /// User, password, query and fragment have no place in an endpoint and are refused.
    ///
    /// - Throws: `EndpointError.malformedURL`, which does not repeat the text, for it may hold a password.
    public init(parsing text: String) throws(EndpointError) {
        guard let mark = text.firstRange(of: "://"),
            let scheme = Scheme(rawValue: text[..<mark.lowerBound].lowercased())
        else { throw .malformedURL(.scheme) }
        let rest = text[mark.upperBound...]
        guard rest.unicodeScalars.allSatisfy({ $0.isASCII && $0.value > 32 && $0.value != 127 }) else {
            throw .malformedURL(.characters)
        }
        guard !rest.contains("@") else { throw .malformedURL(.userInfo) }
        guard !rest.contains("?"), !rest.contains("#") else { throw .malformedURL(.query) }
        let slash = rest.firstIndex(of: "/") ?? rest.endIndex
        let (host, port) = try Self.hostAndPort(rest[..<slash])
        self.init(scheme: scheme, host: host, port: port, basePath: Self.withoutSlashes(rest[slash...]))
    }

    private static func hostAndPort(_ authority: Substring) throws(EndpointError) -> (host: String, port: Int?) {
        let hostEnd = authority.hasPrefix("[") ? authority.firstIndex(of: "]").map(authority.index(after:)) : nil
        let colon = authority[(hostEnd ?? authority.startIndex)...].firstIndex(of: ":") ?? authority.endIndex
        let host = authority[..<colon]
        guard hostEnd == nil || hostEnd == colon, isHost(host) else { throw .malformedURL(.host) }
        guard colon != authority.endIndex else { return (String(host), nil) }
        let digits = authority[authority.index(after: colon)...]
        guard digits.allSatisfy(\.isNumber), let port = UInt16(digits), port > 0 else { throw .malformedURL(.port) }
        return (String(host), Int(port))
    }

    /// Whether the text is made of what names, IPv4 addresses and bracketed IPv6 addresses are made of.
    private static func isHost(_ text: Substring) -> Bool {
        if text.hasPrefix("[") {
            return text.count > 2 && text.hasSuffix("]")
                && text.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
        }
        return text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy(HostLabel.isValid)
    }

    private static func withoutSlashes(_ path: Substring) -> String {
        var path = path
        while path.hasSuffix("/") { path.removeLast() }
        return String(path)
    }
}
