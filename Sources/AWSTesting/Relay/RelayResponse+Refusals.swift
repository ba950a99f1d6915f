extension RelayResponse {
    /// What a server says to a request that AWS would refuse for its form.
    static func violation(_ problems: [String], of request: RecordedRequest) -> RelayResponse {
        error(
            status: 400, code: "RelayViolation", message: problems.joined(separator: "; "), service: request.service)
    }

    /// A page for people, as gateways and captive portals send it.
    public static func html(status: Int) -> RelayResponse {
        RelayResponse(
            status: status, contentType: "text/html",
            text: "<!doctype html><html><head><title>\(status)</title></head><body>Please wait.<br></body></html>")
    }
}
