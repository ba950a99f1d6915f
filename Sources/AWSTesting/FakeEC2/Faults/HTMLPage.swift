import AWS

/// Something between client and service, such as a proxy or a captive portal, answers with a page of its own.
struct HTMLPage: Fault {
    /// The status that it comes with.
    let status: Int

    func delivery(of request: HTTPRequest, to account: inout FakeEC2, at now: Int64) -> FakeDelivery {
        let page = "<!DOCTYPE html><html><head><title>Gateway</title></head><body><h1>Try again</h1></body></html>"
        return .whole(HTTPResponse(status: status, headers: ["Content-Type": "text/html"], body: Array(page.utf8)))
    }
}
