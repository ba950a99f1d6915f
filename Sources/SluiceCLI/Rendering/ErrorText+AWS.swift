import AWS
import SluiceCore
import SluiceEngine

extension Failure {
    init(_ error: ObservationError) {
        switch error {
        case .client(let error): self.init(error)
        case .malformed(let what):
            self.init(
                .failed,
                Diagnostic(
                    "aws.malformed", "AWS answered with something that its own model does not allow", cause: what,
                    fix: "see that the endpoint is AWS's own, then try again"))
        case .cancelled: self.init(.failed, Self.unreachable("the work was cancelled"))
        }
    }

    /// Permissions cannot be rehearsed here.
    init(_ error: Engine.RehearsalError) {
        switch error {
        case .failed(let error): self.init(error)
        case .ignoresDryRun:
            self.init(
                .failed,
                Diagnostic(
                    "permission.no-dry-run", "this endpoint does not know DryRun, so nothing is rehearsed",
                    cause: "a call that was to be refused was carried out; emulators of EC2 do that",
                    fix: "rehearse against AWS itself, or leave the permissions out here"))
        }
    }

    /// AWS was asked, and nobody waits any longer.
    init(tooSlow patience: Duration) {
        self.init(
            .failed,
            Diagnostic(
                "aws.too-slow", "AWS has not answered for \(patience.elapsedText)",
                cause: "it may be throttling this account, or the network may be slow",
                fix: "try again; --log-level debug shows every call"))
    }

    private init(_ error: EC2ClientError) {
        switch error {
        case .notExecuted(.credentials(let error)): self.init(error)
        case .notExecuted(.notSent(let cause)): self.init(cause)
        case .notExecuted(.refused(let error)): self.init(error)
        case .notExecuted(.clock(let error)):
            self.init(
                .failed,
                Diagnostic(
                    "aws.clock", "AWS refuses calls for the time that they are signed for",
                    cause: error.words,
                    fix: "set this machine's clock, then try again"))
        case .unknown(.serverError(_, let error?)): self.init(error)
        case .unknown(let reason): self.init(.failed, Self.unreachable(reason.words))
        case .repeatedToken:
            self.init(.failed, Self.unreachable("a list has no end: the same page was offered twice"))
        }
    }

    init(_ error: EndpointError) {
        switch error {
        case .noRegion:
            self.init(
                .invalid,
                Diagnostic(
                    "aws.region-missing", "no Region is given",
                    cause: "the plan, --region, AWS_REGION and the profile all leave it open",
                    fix: "write `region: us-west-2` (or yours) into the plan, or set AWS_REGION"))
        case .invalidRegion(let text):
            self.init(
                .invalid,
                Diagnostic(
                    "aws.region-invalid", "\(text.visible) is no Region",
                    cause: "a Region is made of letters, digits and hyphens", fix: "write one such as us-west-2"))
        case .malformedURL(let problem):
            self.init(
                .failed,
                Diagnostic(
                    "aws.endpoint-invalid", "the URL of the endpoint cannot be used", cause: problem.words,
                    fix: "mend the setting that has it"))
        case .setting(let setting, .noRegionName(let text)):
            self.init(
                .invalid,
                Diagnostic(
                    "aws.region-invalid", "\(text.visible) is no Region",
                    cause: "\(setting.words) says so; a Region is made of letters, digits and hyphens",
                    fix: "write one such as us-west-2 there"))
        case .setting(let setting, let fault):
            self.init(
                .failed,
                Diagnostic(
                    "aws.endpoint-invalid", "the endpoint cannot be chosen", cause: "\(setting.words) \(fault.words)",
                    fix: setting.fix))
        case .customWithFIPS, .customWithDualStack:
            let kind = error == .customWithFIPS ? "FIPS" : "dual-stack"
            self.init(
                .failed,
                Diagnostic(
                    "aws.endpoint-invalid", "the endpoint cannot be chosen",
                    cause: "an endpoint of your own is set, and AWS's \(kind) endpoint is asked for",
                    fix: "take one of the two settings away"))
        case .noFIPS(let service, let region):
            self.init(
                .failed,
                Diagnostic(
                    "aws.endpoint-invalid", "the endpoint cannot be chosen",
                    cause: "\(service.rawValue) has no FIPS endpoint in \(region)",
                    fix: "take AWS_USE_FIPS_ENDPOINT or use_fips_endpoint away"))
        }
    }

    /// A command without a plan has no Region to work in.
    static let noRegionWithoutPlan = Failure(
        .invalid,
        Diagnostic(
            "aws.region-missing", "no Region is given",
            cause: "--region, AWS_REGION and the profile all leave it open",
            fix: "add --region us-west-2 (or yours), or set AWS_REGION"))

    // MARK: What AWS says

    private init(_ error: EC2Error) {
        let cause = error.words
        switch error.code.rawValue {
        case "ExpiredToken", "ExpiredTokenException", "RequestExpired":
            self.init(
                .denied,
                Diagnostic(
                    "aws.credentials-expired", "the credentials have expired", cause: cause,
                    fix: "get new ones (log in again), and see that this machine's clock is right"))
        case "AuthFailure", "InvalidClientTokenId", "SignatureDoesNotMatch", "MissingAuthenticationToken",
            "IncompleteSignature", "UnrecognizedClientException":
            self.init(
                .denied,
                Diagnostic(
                    "aws.credentials-refused", "AWS does not accept the credentials", cause: cause,
                    fix: "check the key pair, the profile, and that the account has the Region enabled"))
        case "UnauthorizedOperation", "AccessDenied", "AccessDeniedException", "OptInRequired", "Blocked":
            self.init(
                .denied,
                Diagnostic(
                    "aws.denied", "the credentials may not do this", cause: cause,
                    fix: "allow the action to them in IAM, then try again"))
        default:
            let fix = error.isThrottle ? "wait a little, then try again" : "mend what AWS names, then try again"
            self.init(.failed, Diagnostic("aws.refused", "AWS refused a call", cause: cause, fix: fix))
        }
    }

    // MARK: The way there

    private init(_ cause: NotSentCause) {
        guard case .plainHTTP(let host) = cause else {
            self.init(.failed, Self.unreachable(cause.words))
            return
        }
        self.init(
            .failed,
            Diagnostic(
                "aws.plain-http", "\(host.visible) is to be spoken to in plain http, and it is not this machine",
                cause: "what is sent could be read and changed on the way", fix: "use an https endpoint"))
    }

    private static func unreachable(_ reason: String) -> Diagnostic {
        Diagnostic(
            "aws.unreachable", "AWS cannot be asked", cause: reason,
            fix: "check the network, HTTPS_PROXY, AWS_ENDPOINT_URL and AWS_CA_BUNDLE, then try again")
    }
}

extension EC2Error {
    /// The operation, the code, the message and the number that AWS support asks for.
    var words: String {
        let said = "\(action ?? "AWS"): \(code): \(message)"
        return said + (requestID.map { " (request ID \($0))" } ?? "")
    }
}

extension NotSentCause {
    var words: String {
        switch self {
        case .plainHTTP(let host): "plain http to \(host) is not allowed"
        case .name(let reason): "the host's name is not known: \(reason)"
        case .connect(let reason): "no connection came about: \(reason)"
        case .tls(let reason): "no TLS connection came about: \(reason)"
        case .proxy(let reason): "the proxy did not open the way: \(reason)"
        case .shutDown, .cancelled: "the work was cancelled"
        case .other(let reason): reason
        }
    }
}

extension UnknownReason {
    var words: String {
        switch self {
        case .lost(.timeout): "no answer came in time"
        case .lost(.closed), .lost(.truncated): "the connection was closed before the end of the answer"
        case .lost(.tooLarge(let limit)): "the answer is longer than \(limit) bytes"
        case .lost(.cancelled): "the work was cancelled"
        case .lost(.other(let reason)): reason
        case .serverError(let status, _), .unexpectedStatus(let status):
            "the endpoint answered with HTTP status \(status)"
        case .unreadable(let status, let error): "the answer (HTTP status \(status)) is not EC2's: \(error)"
        }
    }
}

extension EndpointError.URLProblem {
    var words: String {
        switch self {
        case .scheme: "it begins with neither https:// nor http://"
        case .characters: "it has blanks, control characters or characters beyond ASCII"
        case .userInfo: "it has a user or a password"
        case .query: "it has a query or a fragment"
        case .host: "it has no host, or one with characters that hosts do not have"
        case .port: "its port is no number from 1 to 65535"
        }
    }
}
