extension RetryKind {
    /// The kind of a failure for which repeating a call may help, `nil` for one that would only come back.
    ///
    /// Speaks of calls that change nothing, so an answer that was lost is worth another try.
    init?(_ reason: NotExecuted) {
        switch reason {
        case .credentials:
            return nil
        case .notSent(let cause):
            guard Self.mayPass(cause) else { return nil }
            self = .transient
        // The client has taken over the server's clock by then, so the next signature is in time.
        case .clock:
            self = .transient
        case .refused(let error):
            if error.isThrottle {
                self = .throttle
            } else if Self.transientCodes.contains(error.code.rawValue) {
                self = .transient
            } else {
                return nil
            }
        }
    }

    /// The kind of a failure for which repeating a call may help, `nil` for one that would only come back.
    init?(_ reason: UnknownReason) {
        switch reason {
        case .lost(.timeout): self = .timeout
        case .lost(.cancelled), .lost(.tooLarge), .unexpectedStatus: return nil
        case .lost, .unreadable: self = .transient
        case .serverError(let status, _):
            guard [500, 502, 503, 504].contains(status) else { return nil }
            self = .transient
        }
    }

    private static let transientCodes: Set<String> = [
        "RequestTimeout", "RequestTimeoutException",
        // STS could not ask the identity provider.
        "IDPCommunicationError",
    ]

    private static func mayPass(_ cause: NotSentCause) -> Bool {
        switch cause {
        case .name, .connect, .proxy, .other: true
        case .plainHTTP, .tls, .shutDown, .cancelled: false
        }
    }
}
