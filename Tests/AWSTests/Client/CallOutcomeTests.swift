import Testing

@testable import AWS

struct CallOutcomeTests {
    private func outcome(_ response: HTTPResponse) -> CallOutcome<String> {
        .reading(response, to: CreateThing.self, of: .ec2)
    }

    @Test func `the answer that was asked for is executed`() {
        #expect(outcome(.created) == .executed("t-1", requestID: "r-1"))
    }

    @Test(arguments: [
        ("DryRunOperation", 412), ("InvalidVpcID.NotFound", 400), ("UnauthorizedOperation", 403),
        ("RequestLimitExceeded", 503), ("RequestLimitExceeded", 400), ("Throttling", 500),
        ("ThrottlingException", 429), ("EC2ThrottledException", 503), ("RequestLimitExceeded", 200),
        ("Throttling.User", 302),
    ])
    func `a refusal is not executed`(_ code: String, _ status: Int) {
        #expect(
            outcome(.error(code, status: status)) == .notExecuted(.refused(.sample(code, status: status))))
    }

    @Test(arguments: [("InternalError", 500), ("Unavailable", 503), ("DependencyViolation", 500)])
    func `a failure of the service is unknown even where it has a code`(_ code: String, _ status: Int) {
        #expect(
            outcome(.error(code, status: status))
                == .unknown(.serverError(status: status, .sample(code, status: status))))
    }

    @Test(arguments: [500, 502, 503, 504, 599]) func `a failure without an error is unknown`(_ status: Int) {
        #expect(outcome(HTTPResponse(status: status)) == .unknown(.serverError(status: status, nil)))
        let page = HTTPResponse(status: status, body: "<html>RequestLimitExceeded</html>")
        #expect(outcome(page) == .unknown(.serverError(status: status, nil)))
    }

    @Test(arguments: [100, 204, 301, 302, 307, 400, 403, 404])
    func `a status that proves nothing is unknown`(_ status: Int) {
        let outcome = outcome(HTTPResponse(status: status, body: "<html/>"))
        guard case .unknown(let reason) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        if status != 204 { #expect(reason == .unexpectedStatus(status)) }
    }

    @Test(arguments: [
        "", "<html></html>", "{}", "<CreateThingResponse/>", "<DescribeThingsResponse/>",
        "<CreateThingResponse><thingId>t-1</thingId>",
        "<CreateThingResponse xmlns=\"urn:other\"><thingId>t-1</thingId></CreateThingResponse>",
        "<Response><Errors><Error><Code>InternalError</Code></Error></Errors></Response>", "<Response/>",
    ])
    func `a success whose body is not the answer is unknown`(_ body: String) {
        let outcome = outcome(HTTPResponse(status: 200, body: body))
        guard case .unknown(.unreadable(status: 200, _)) = outcome else {
            Issue.record("\(outcome)")
            return
        }
    }

    @Test func `an answer cut at any byte is never executed`() {
        let whole = HTTPResponse.created.body
        for end in 0..<whole.count {
            let outcome = outcome(HTTPResponse(status: 200, body: Array(whole[..<end])))
            if case .unknown = outcome { continue }
            Issue.record("cut at \(end): \(outcome)")
        }
    }

    @Test func `a throttle cut at any byte proves nothing`() {
        let whole = HTTPResponse.error("RequestLimitExceeded", status: 503).body
        for end in 0..<whole.count {
            let outcome = outcome(HTTPResponse(status: 503, body: Array(whole[..<end])))
            #expect(outcome == .unknown(.serverError(status: 503, nil)))
        }
    }
}
