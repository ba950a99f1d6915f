/// What of an HTTP request a signature covers.
public struct SignableRequest: Hashable, Sendable {
    /// A header or a query parameter.
    public struct Field: Hashable, Sendable {
        /// The name as it was given.
        public let name: String
        /// The value as it was given; for a query parameter decoded, not percent-encoded.
        public let value: String

        /// A field made of its parts.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The method in upper case.
    public var method: String
    /// `https` or `http`; it says which port is the default one.
    public var scheme: String
    /// The host, with its port where that is given.
    public var host: String
    /// The path as it stands on the request line.
    public var path: String
    /// The query's parameters, decoded.
    public var query: [Field]
    /// The headers in order; a name may be repeated.
    public var headers: [Field]
    /// The whole body.
    public var body: [UInt8]

    /// A request made of its parts.
    public init(
        method: String, scheme: String = "https", host: String, path: String = "/", query: [Field] = [],
        headers: [Field] = [], body: [UInt8] = []
    ) {
        self.method = method
        self.scheme = scheme
        self.host = host
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
    }

    /// The value of the `Host` header: lower case, without the scheme's default port.
    var hostHeader: String {
        let name = host.lowercased()
        let defaultPort = scheme.lowercased() == "http" ? ":80" : ":443"
        return name.hasSuffix(defaultPort) ? String(name.dropLast(defaultPort.count)) : name
    }
}
