import AWS

/// The call is carried out, and then something in the service fails.
///
/// 500 and 503 come in EC2's envelope with `InternalError` and `Unavailable`; any other status comes from the load
/// balancer before the service, which answers with a page of its own.
struct ErrorAfter: Fault {
    /// The status, 500 or more.
    let status: Int

    func delivery(of request: HTTPRequest, to account: inout FakeEC2, at now: Int64) -> FakeDelivery {
        _ = account.answer(request, at: now)
        guard let code = [500: "InternalError", 503: "Unavailable"][status] else {
            return HTMLPage(status: status).delivery(of: request, to: &account, at: now)
        }
        let refusal = FakeRefusal(code, "An internal error has occurred", status: status)
        return .whole(.refusal(refusal, service: request.signingName, requestID: "failed", at: now))
    }
}

extension HTTPRequest {
    /// The service that the request is signed for, empty where it is not signed.
    var signingName: String {
        headers["Authorization"].flatMap(AuthorizationHeader.init)?.service ?? ""
    }
}
