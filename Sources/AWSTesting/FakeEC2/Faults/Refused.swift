import AWS

/// EC2 refuses the request for a reason of the test's own.
struct Refused: Fault {
    /// AWS's code.
    let code: String
    /// A sentence.
    let message: String
    /// The HTTP status.
    let status: Int

    func delivery(of request: HTTPRequest, to account: inout FakeEC2, at now: Int64) -> FakeDelivery {
        let refusal = FakeRefusal(code, message, status: status)
        return .whole(.refusal(refusal, service: request.signingName, requestID: "refused", at: now))
    }
}
