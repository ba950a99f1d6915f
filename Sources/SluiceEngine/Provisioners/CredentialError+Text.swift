import AWS

extension CredentialError {
    /// Whether whoever issues credentials could not be reached: that may pass.
    var isPassing: Bool {
        guard case .call(let failure)? = problem else { return false }
        switch failure.reason {
        case .notSent, .lost: return true
        case .refused(let status, _, _): return status >= 500 || status == 429
        case .malformed: return false
        }
    }

    /// One line for a person.
    var text: String {
        guard case .call(let failure)? = problem else {
            return "the credentials ran out, and there are no new ones where they came from"
        }
        return "\(failure.call) at \(failure.host) \(failure.reason.text)"
    }

    private var problem: CredentialProblem? {
        if case .broken(_, let problem, _) = self { problem } else { nil }
    }
}

extension CredentialCallFailure.Reason {
    fileprivate var text: String {
        switch self {
        case .refused(let status, nil, _): "was refused with HTTP \(status)"
        case .refused(_, let code?, let message): "was refused: \(code): \(message)"
        case .malformed(let what): "answered with something else: \(what)"
        case .notSent(let cause): "was not sent: \(cause.text)"
        case .lost: "was not answered"
        }
    }
}
