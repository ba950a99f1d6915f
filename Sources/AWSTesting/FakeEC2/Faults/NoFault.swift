import AWS

/// Request and answer arrive.
struct NoFault: Fault {
    func delivery(of request: HTTPRequest, to account: inout FakeEC2, at now: Int64) -> FakeDelivery {
        .whole(account.answer(request, at: now))
    }
}
