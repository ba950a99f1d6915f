import AWS

/// The connection breaks, and what the service has received it carries out only later.
///
/// Documented nowhere and never to be excluded before the request's signature has
/// expired: a frontend may have queued it.
struct LateExecution: Fault {
    /// How much later.
    let delay: Duration

    func delivery(of request: HTTPRequest, to account: inout FakeEC2, at now: Int64) -> FakeDelivery {
        account.accept(request, executingAt: now + delay.microseconds)
        return .closed
    }
}
