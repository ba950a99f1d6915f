import AWS

/// The endpoint refuses the connection, so no byte of the request leaves the client.
struct NotSent: Fault {
    func delivery(of request: HTTPRequest, to account: inout FakeEC2, at now: Int64) -> FakeDelivery {
        .notSent
    }
}
