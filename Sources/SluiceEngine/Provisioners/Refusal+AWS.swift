import AWS
public import SluiceCore

extension Refusal {
    /// Reads what AWS, or the way to it, said in our words.
    init(_ reason: NotExecuted) {
        switch reason {
        case .refused(let error): self.init(error)
        case .clock(let error):
            self.init(.clock, code: error.code.rawValue, message: error.message, requestID: error.requestID)
        case .credentials(let error):
            self.init(error.isPassing ? .notSent : .credentials, code: Self.noCredentials, message: error.text)
        case .notSent(let cause): self.init(.notSent, code: "NotSent", message: cause.text)
        }
    }

    init(_ error: EC2Error) {
        self.init(
            Self.kind(of: error), code: error.code.rawValue, message: error.message, requestID: error.requestID)
    }

    /// The code of a call that could not be signed.
    public static let noCredentials = "NoCredentials"

    private static func kind(of error: EC2Error) -> Kind {
        if error.isThrottle { return .throttled }
        if error.isClockSkew, error.code != .requestExpired { return .clock }
        switch error.code {
        case .dependencyViolation, .invalidGroupInUse: return .inUse
        // An endpoint takes one change at a time.
        case _ where error.code.rawValue == "IncorrectState": return .inUse
        case .unauthorizedOperation: return .denied
        case _ where collisions.contains(error.code.rawValue) || speaksOfTakenName(error): return .alreadyThere
        case _ where denials.contains(error.code.rawValue): return .denied
        case _ where credentialCodes.contains(error.code.rawValue): return .credentials
        case .gatewayNotAttached: return .notVisible
        case _ where error.isNotFound || speaksOfDNSAttributes(error): return .notVisible
        default: return .final
        }
    }

    private static let denials: Set<String> = ["AccessDenied", "AccessDeniedException", "OptInRequired", "Blocked"]

    /// What EC2 says to credentials that it does not know, or not any more: it calls an expired session token
    /// `RequestExpired`, as it does a request signed for another time.
    private static let credentialCodes: Set<String> = [
        "AuthFailure", "ExpiredToken", "ExpiredTokenException", "InvalidClientTokenId", "MissingAuthenticationToken",
        "RequestExpired", "SignatureDoesNotMatch", "UnrecognizedClientException",
    ]

    /// What EC2 says where the natural key of what is to be made is taken.
    private static let collisions: Set<String> = [
        "InvalidSubnet.Conflict", "InvalidGroup.Duplicate", "InvalidPermission.Duplicate", "RouteAlreadyExists",
        "Resource.AlreadyAssociated",
    ]

    /// One endpoint of a service may have private DNS in a VPC; EC2 has no code of its own for a second one.
    private static func speaksOfTakenName(_ error: EC2Error) -> Bool {
        error.code == .invalidParameter && error.message.contains("conflicting DNS domain")
    }

    /// A VPC's DNS attributes take a moment to be seen by the endpoint service.
    private static func speaksOfDNSAttributes(_ error: EC2Error) -> Bool {
        error.code == .invalidParameter && error.message.contains("enableDnsSupport")
    }
}

extension NotSentCause {
    /// One line for a person.
    var text: String {
        switch self {
        case .plainHTTP(let host): "plain http is for loopback endpoints only, not \(host)"
        case .name(let reason): "the host name could not be resolved: \(reason)"
        case .connect(let reason): "no connection: \(reason)"
        case .tls(let reason): "no TLS connection: \(reason)"
        case .proxy(let reason): "the proxy refused: \(reason)"
        case .shutDown: "the client is shut down"
        case .cancelled: "cancelled"
        case .other(let reason): reason
        }
    }
}

extension UnknownReason {
    /// One line for a person.
    var text: String {
        switch self {
        case .lost(.timeout): "no answer in time"
        case .lost(.closed): "the connection was closed before the answer"
        case .lost(.truncated(let expected, let received)): "the answer was cut: \(received) of \(expected) bytes"
        case .lost(.tooLarge(let limit)): "the answer is larger than \(limit) bytes"
        case .lost(.cancelled): "cancelled before the answer"
        case .lost(.other(let reason)): reason
        case .serverError(let status, let error):
            "HTTP \(status)" + (error.map { ": \($0.code): \($0.message)" } ?? "")
        case .unreadable(let status, let error): "HTTP \(status), and \(error)"
        case .unexpectedStatus(let status): "HTTP \(status)"
        }
    }
}
