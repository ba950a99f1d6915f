/// One HTTP request, ready to be put on the wire.
public struct HTTPRequest: Hashable, Sendable {
    /// The method in upper case, for example `POST`.
    public var method: String
    /// Where the request goes.
    public var endpoint: EndpointURL
    /// The path as it stands on the request line, percent-encoded and beginning with `/`.
    public var path: String
    /// The query as it stands on the request line, without `?`; empty for none.
    public var query: String
    /// The headers, without `Host` and `Content-Length`, which the transport adds where they are missing.
    public var headers: HTTPHeaders
    /// The body; empty for none.
    public var body: [UInt8]

    /// A request with nothing but the parts given.
    public init(
        method: String, endpoint: EndpointURL, path: String = "/", query: String = "", headers: HTTPHeaders = [:],
        body: [UInt8] = []
    ) {
        self.method = method
        self.endpoint = endpoint
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
    }

    /// The absolute URL.
    public var url: String {
        endpoint.origin + path + (query.isEmpty ? "" : "?" + query)
    }
}
