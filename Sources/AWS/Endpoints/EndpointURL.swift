/// Where a service is: scheme, host, port and what every path begins with.
public struct EndpointURL: Hashable, Sendable {
    /// How the endpoint is spoken to.
    public enum Scheme: String, Hashable, Sendable {
        /// TLS.
        case https
        /// Plain text, for endpoints on this machine alone.
        case http
    }

    /// How the endpoint is spoken to.
    public let scheme: Scheme
    /// The host's name or address in lower case; an IPv6 address stands in brackets.
    public let host: String
    /// The port, `nil` for the scheme's own.
    public let port: Int?
    /// What every path begins with, without a slash at its end; mostly empty.
    public let basePath: String

    /// An endpoint made of its parts.
    public init(scheme: Scheme = .https, host: String, port: Int? = nil, basePath: String = "") {
        self.scheme = scheme
        self.host = host.lowercased()
        self.port = port
        self.basePath = basePath
    }

    /// Host and port as the `Host` header has them.
    public var authority: String {
        port.map { "\(host):\($0)" } ?? host
    }

    /// Scheme, host and port, without a path.
    public var origin: String {
        "\(scheme.rawValue)://\(authority)"
    }

    /// Whether the host is this machine, judged by its spelling and without asking a resolver.
    public var isLoopback: Bool {
        if host == "localhost" || host == "[::1]" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}

extension EndpointURL: CustomStringConvertible {
    /// The endpoint as a URL.
    public var description: String { origin + basePath }
}
