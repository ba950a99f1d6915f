import AWS

/// Something that happens to one request or its answer; a file each in this folder.
protocol Fault: Sendable {
    /// Lets the account see of the request what reaches it, and gives what reaches the client.
    func delivery(of request: HTTPRequest, to account: inout FakeEC2, at now: Int64) -> FakeDelivery
}

/// What a client gets for a request.
public enum FakeDelivery: Sendable, Hashable {
    /// The whole answer.
    case whole(HTTPResponse)
    /// The head of the answer, which announces the whole body, and that many bytes of it; then the connection closes.
    case cut(HTTPResponse, bytes: Int)
    /// No connection came about.
    case notSent
    /// The connection closes without an answer.
    case closed
    /// Nothing, for as long as the client cares to wait.
    case silence
}

extension FakeEC2 {
    /// Answers a request to which something happens on its way.
    public mutating func delivery(
        of request: HTTPRequest, _ disturbance: Disturbance, at now: Int64
    ) -> FakeDelivery {
        disturbance.fault.delivery(of: request, to: &self, at: now)
    }
}
