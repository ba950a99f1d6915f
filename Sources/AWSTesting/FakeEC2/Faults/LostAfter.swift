import AWS

/// The connection breaks while the answer is on its way: the call is carried out.
struct LostAfter: Fault {
    func delivery(of request: HTTPRequest, to account: inout FakeEC2, at now: Int64) -> FakeDelivery {
        _ = account.answer(request, at: now)
        return .closed
    }
}
