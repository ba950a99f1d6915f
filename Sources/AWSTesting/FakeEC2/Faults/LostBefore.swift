import AWS

/// The connection breaks while the request is on its way, and the service never sees the whole of it.
struct LostBefore: Fault {
    func delivery(of request: HTTPRequest, to account: inout FakeEC2, at now: Int64) -> FakeDelivery {
        .closed
    }
}
