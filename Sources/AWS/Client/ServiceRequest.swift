/// A request before it has a host, a date and a signature, in whatever protocol its service speaks.
public struct ServiceRequest: Hashable, Sendable {
    /// The method in upper case.
    public var method: String
    /// The path below the endpoint's own, beginning with `/`.
    public var path: String
    /// The query's parameters.
    public var query: QueryParameters
    /// The headers of the protocol.
    public var headers: HTTPHeaders
    /// The body; empty for none.
    public var body: [UInt8]

    /// A request made of its parts.
    public init(
        method: String = "POST", path: String = "/", query: QueryParameters = QueryParameters(),
        headers: HTTPHeaders = [:], body: [UInt8] = []
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
    }
}
