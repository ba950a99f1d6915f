/// Sends requests that change nothing until they are answered, or trying again would not help.
struct PatientTransport: Sendable {
    let wrapped: any Transport
    let time: any TimeSource
    let timeout: Duration

    /// The answer. A service in distress (5xx) is asked again; a service that is not there is not, for the wait is the
    /// user's.
    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        var session = RetrySession(policy: .standard)
        var quota = RetryQuota()
        var random = SystemRandomNumberGenerator()
        while true {
            let response = try await wrapped.send(request, timeout: timeout)
            guard response.status >= 500,
                case .retry(let delay) = session.next(after: .transient, quota: &quota, using: &random)
            else { return response }
            do throws(CancellationError) {
                try await time.sleep(for: delay)
            } catch {
                throw .notSent(.cancelled)
            }
        }
    }
}
