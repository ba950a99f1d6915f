/// A call of a service: how it is put, and what an answer proves about it.
struct ServiceCall<Output: Sendable>: Sendable {
    let request: ServiceRequest
    /// Whether the request is signed; only a call that proves by a token who sends it is not.
    var isSigned = true
    let outcome: @Sendable (HTTPResponse) -> CallOutcome<Output>
}
