/// How a call for a credential failed.
public struct CredentialCallFailure: Error, Hashable, Sendable {
    /// Why there is no answer that can be used.
    public enum Reason: Hashable, Sendable {
        /// The service refused; its code, where it gave one, and its words.
        case refused(status: Int, code: String?, message: String)
        /// The answer is not what was asked for; what is wrong with it.
        case malformed(String)
        /// The request was not sent.
        case notSent(NotSentCause)
        /// No answer, or no whole one, was received.
        case lost(LostCause)
    }

    /// What was asked for, for example `AssumeRole`.
    public let call: String
    /// Who was asked.
    public let host: String
    /// Why there is no answer.
    public let reason: Reason

    /// A failure made of its parts.
    public init(_ call: String, at host: String, _ reason: Reason) {
        self.call = call
        self.host = host
        self.reason = reason
    }
}

extension CredentialCallFailure {
    /// The failure that a client of the Query protocol reports.
    init(_ call: String, at host: String, _ error: EC2ClientError) {
        let reason: Reason
        if let service = error.serviceError {
            reason = .refused(status: service.httpStatus, code: service.code.rawValue, message: service.message)
        } else {
            switch error {
            case .notExecuted(.notSent(let cause)): reason = .notSent(cause)
            case .unknown(.lost(let cause)): reason = .lost(cause)
            case .unknown(.serverError(let status, _)), .unknown(.unexpectedStatus(let status)):
                reason = .refused(status: status, code: nil, message: "")
            case .unknown(.unreadable(_, let error)): reason = .malformed("\(error)")
            default: reason = .malformed("it is not what the service documents")
            }
        }
        self.init(call, at: host, reason)
    }

    /// The failure that a transport reports.
    init(_ call: String, at host: String, _ error: TransportError) {
        switch error {
        case .notSent(let cause): self.init(call, at: host, Reason.notSent(cause))
        case .lost(let cause): self.init(call, at: host, Reason.lost(cause))
        }
    }
}
