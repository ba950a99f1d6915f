import NIOHTTP1

/// An answer that a relay gives.
public struct RelayResponse: Sendable, Equatable {
    /// The HTTP status.
    public var status: Int
    /// The headers but for those that frame the body.
    public var headers: HTTPHeaders
    /// The whole body.
    public var body: [UInt8]

    /// An answer made of its parts.
    public init(status: Int, headers: HTTPHeaders, body: [UInt8]) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// An answer that is text, by default XML.
    public init(status: Int, contentType: String = "text/xml;charset=UTF-8", text: String) {
        self.init(status: status, headers: ["Content-Type": contentType], body: Array(text.utf8))
    }

    /// An error as EC2 writes it, or as STS does for that service.
    public static func error(
        status: Int, code: String, message: String, service: String = "ec2"
    ) -> RelayResponse {
        let error = "<Code>\(code)</Code><Message>\(escaped(message))</Message>"
        if service == "sts" {
            return RelayResponse(
                status: status,
                text: """
                    <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">\
                    <Error><Type>Sender</Type>\(error)</Error><RequestId>relay</RequestId></ErrorResponse>
                    """)
        }
        return RelayResponse(
            status: status,
            text: "<Response><Errors><Error>\(error)</Error></Errors><RequestID>relay</RequestID></Response>")
    }

    private static func escaped(_ text: String) -> String {
        let entities: [Character: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;"]
        return text.map { entities[$0] ?? String($0) }.joined()
    }
}
