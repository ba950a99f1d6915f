import AWS

/// The account has sent too many requests. EC2 says so with status 503.
struct Throttled: Fault {
    func delivery(of request: HTTPRequest, to account: inout FakeEC2, at now: Int64) -> FakeDelivery {
        .whole(.refusal(.throttled, service: request.signingName, requestID: "throttled", at: now))
    }
}
