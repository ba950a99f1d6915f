import AWS

extension HTTPResponse {
    /// The answer to CreateThing.
    static let created = HTTPResponse(
        status: 200,
        body: """
            <CreateThingResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">\
            <requestId>r-1</requestId><thingId>t-1</thingId></CreateThingResponse>
            """)

    /// An answer to DescribeThings.
    static func things(_ things: [String], next: String? = nil) -> HTTPResponse {
        let items = things.map { "<item>\($0)</item>" }.joined()
        let token = next.map { "<nextToken>\($0)</nextToken>" } ?? ""
        return HTTPResponse(
            status: 200, body: "<DescribeThingsResponse><thingSet>\(items)</thingSet>\(token)</DescribeThingsResponse>")
    }

    /// An error as EC2 writes it.
    static func error(
        _ code: String, message: String = "no", status: Int, headers: HTTPHeaders = [:]
    ) -> HTTPResponse {
        HTTPResponse(
            status: status, headers: headers,
            body: """
                <Response><Errors><Error><Code>\(code)</Code><Message>\(message)</Message></Error></Errors>\
                <RequestID>r-2</RequestID></Response>
                """)
    }

    init(status: Int, headers: HTTPHeaders = [:], body: String) {
        self.init(status: status, headers: headers, body: Array(body.utf8))
    }
}

extension EC2Error {
    /// What `HTTPResponse.error` is read as.
    static func sample(_ code: String, status: Int, of action: String = "CreateThing") -> EC2Error {
        EC2Error(code: Code(rawValue: code), message: "no", requestID: "r-2", action: action, httpStatus: status)
    }
}
