/// Sends requests that change nothing until they are answered, or trying again would not help.
///
/// What may pass is judged as for EC2's reads, and repeated by the SDKs' standard mode.
struct PatientTransport: Sendable {
    let wrapped: any Transport
    let time: any TimeSource
    let timeout: Duration
    /// Whether what gives no answer is asked again; not where that means that nobody is there, for the wait is the
    /// user's.
    var repeatsUnanswered = true

    /// The answer, the last one where all were refusals.
    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        var session = RetrySession(policy: .standard)
        var quota = RetryQuota()
        var random = SystemRandomNumberGenerator()
        while true {
            let answer = await answer(to: request)
            guard let kind = kind(of: answer),
                case .retry(let delay) = session.next(after: kind, quota: &quota, using: &random)
            else { return try answer.get() }
            do throws(CancellationError) {
                try await time.sleep(for: delay)
            } catch {
                throw .notSent(.cancelled)
            }
        }
    }

    private func answer(to request: HTTPRequest) async -> Result<HTTPResponse, TransportError> {
        do throws(TransportError) {
            return .success(try await wrapped.send(request, timeout: timeout))
        } catch {
            return .failure(error)
        }
    }

    /// The kind of retry that may help, `nil` where none would.
    private func kind(of answer: Result<HTTPResponse, TransportError>) -> RetryKind? {
        switch answer {
        case .success(let response): RetryKind(response)
        case .failure where !repeatsUnanswered: nil
        case .failure(.notSent(let cause)): RetryKind(NotExecuted.notSent(cause))
        case .failure(.lost(let cause)): RetryKind(UnknownReason.lost(cause))
        }
    }
}

extension RetryKind {
    /// What an answer with JSON says, `nil` for one that would only come back.
    fileprivate init?(_ response: HTTPResponse) {
        guard response.status >= 300 else { return nil }
        let error = JSONServiceError(response)
        let code = EC2Error.Code(rawValue: error.code ?? "")
        guard response.status != 429, !code.isThrottle else {
            self = .throttle
            return
        }
        self.init(
            response.status >= 500
                ? UnknownReason.serverError(status: response.status, nil) : .unexpectedStatus(response.status))
    }
}
