/// Carries one HTTP request to its endpoint and the whole answer back.
///
/// A transport sends a request at most once and follows no redirect; the answer's body is complete, or the call throws.
public protocol Transport: Sendable {
    /// Sends the request and waits for the end of its answer, for `timeout` at most.
    func send(_ request: HTTPRequest, timeout: Duration) async throws(TransportError) -> HTTPResponse
}
