import AWS

/// The request gets stuck on its way, and no answer ever comes.
struct Stalled: Fault {
    func delivery(of request: HTTPRequest, to account: inout FakeEC2, at now: Int64) -> FakeDelivery {
        .silence
    }
}
