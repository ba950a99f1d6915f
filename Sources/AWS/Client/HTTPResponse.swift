/// One HTTP answer, received to its end.
public struct HTTPResponse: Hashable, Sendable {
    /// The status code, for example 200.
    public var status: Int
    /// The headers in the order they came.
    public var headers: HTTPHeaders
    /// The whole body; its length agrees with `Content-Length` where that was given.
    public var body: [UInt8]

    /// An answer made of its parts.
    public init(status: Int, headers: HTTPHeaders = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}
