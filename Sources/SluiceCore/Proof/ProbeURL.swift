/// What a probe asks for: scheme, host, port and path.
public struct ProbeURL: Hashable, Sendable {
    /// How the host itself is spoken to.
    public enum Scheme: String, Hashable, Sendable {
        case http
        case https

        /// 80 or 443.
        public var port: Int { self == .https ? 443 : 80 }
    }

    /// How the host is spoken to.
    public var scheme: Scheme
    /// A name or an address, in lower case.
    public var host: String
    /// 1–65535.
    public var port: Int
    /// Path and query, beginning with a slash.
    public var path: String

    /// A URL by its parts; without a port it has its scheme's own.
    public init(_ scheme: Scheme, host: String, port: Int? = nil, path: String = "/") {
        self.scheme = scheme
        self.host = host.lowercased()
        self.port = port ?? scheme.port
        self.path = path
    }

    /// Host and port, as CONNECT names them.
    public var authority: String { "\(host):\(port)" }

    /// Host, and the port where it is not the scheme's own, as a `Host` header has them.
    public var hostHeader: String { port == scheme.port ? host : authority }
}

extension ProbeURL: CustomStringConvertible {
    /// The URL without its query, which may hold a signature.
    public var description: String {
        "\(scheme.rawValue)://\(hostHeader)\(path.prefix { $0 != "?" && $0 != "#" })"
    }
}

extension ProbeURL {
    /// Reads `http://HOST[:PORT][/…]` or `https://…`; nil for anything else, user info included.
    public init?(_ text: String) {
        guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), let colon = text.firstIndex(of: ":"),
            let scheme = Scheme(rawValue: text[..<colon].lowercased()), text[colon...].hasPrefix("://")
        else { return nil }
        let rest = text[colon...].dropFirst(3)
        let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
        let parts = rest[..<end].split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2, NameRules.isHostName(String(parts[0])) else { return nil }
        self.init(scheme, host: String(parts[0]), path: Self.path(rest[end...]))
        guard parts.count == 2 else { return }
        guard let port = UInt16(parts[1]), port > 0 else { return nil }
        self.port = Int(port)
    }

    /// Where a `Location` header leads from here; nil where it leads nowhere that can be asked.
    public func following(_ location: String) -> ProbeURL? {
        if location.hasPrefix("//") { return ProbeURL("\(scheme.rawValue):\(location)") }
        if location.firstRange(of: "://") != nil { return ProbeURL(location) }
        guard location.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), !location.isEmpty else { return nil }
        var next = self
        next.path = location.hasPrefix("/") ? location : folder + location
        return next
    }

    private var folder: Substring {
        let path = path.prefix { $0 != "?" }
        return path[...(path.lastIndex(of: "/") ?? path.startIndex)]
    }

    private static func path(_ text: Substring) -> String {
        let text = text.prefix { $0 != "#" }
        return text.hasPrefix("/") ? String(text) : "/\(text)"
    }
}
