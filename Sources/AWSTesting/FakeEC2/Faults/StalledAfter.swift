import AWS

/// The call is carried out, and the answer gets stuck on its way.
struct StalledAfter: Fault {
    func delivery(of request: HTTPRequest, to account: inout FakeEC2, at now: Int64) -> FakeDelivery {
        _ = account.answer(request, at: now)
        return .silence
    }
}
