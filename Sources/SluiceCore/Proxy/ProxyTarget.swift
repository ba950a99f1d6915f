/// What decides a URL's way: scheme, host and port.
public struct ProxyTarget: Hashable, Sendable {
    /// A scheme that goes through an HTTP proxy.
    public enum Scheme: String, Hashable, Sendable, CaseIterable {
        case http
        case https

        /// The port of a URL that names none.
        public var defaultPort: Int { self == .https ? 443 : 80 }
    }

    /// How the host is spoken to.
    public var scheme: Scheme
    /// A name or an address, an IPv6 address without brackets.
    public var host: String
    /// The port; the scheme's own where the URL names none.
    public var port: Int {
        get { Int(writtenPort) ?? 0 }
        set { writtenPort = String(newValue) }
    }

    /// The digits as they stand in the URL: Go tells `080` from `80`.
    private(set) var writtenPort: String

    /// A target by its parts.
    public init(scheme: Scheme = .https, host: String, port: Int? = nil) {
        self.scheme = scheme
        self.host = host
        writtenPort = String(port ?? scheme.defaultPort)
    }
}

extension ProxyTarget {
    /// Why a URL has no target.
    public enum URLError: Error, Hashable, Sendable {
        /// It is no URL.
        case malformed
        /// It is one, but of a scheme that no proxy is set for; empty for a URL without a scheme.
        case unproxiedScheme(String)
    }

    /// Reads a URL as Go does; user info, path, query and fragment are passed over.
    public init(url: String) throws(URLError) {
        let url = try GoURL(parsing: url)
        guard let scheme = Scheme(rawValue: url.scheme) else { throw .unproxiedScheme(url.scheme) }
        self.init(scheme: scheme, host: url.host)
        if !url.port.isEmpty { writtenPort = url.port }
    }
}
