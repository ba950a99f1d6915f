import SluiceCore
import Testing

/// What is concluded from what a probe saw of a host behind the proxy.
struct ProxyVerdictTests {
    private static let secure = ProbeURL(.https, host: "gcr.io", path: "/v2/")
    private static let plain = ProbeURL(.http, host: "us-west-2.ec2.archive.ubuntu.com")

    private static func reason(_ attempts: [ProbeOutcome.Attempt], hasLogin: Bool = false) -> Verdict.Reason? {
        let target = ProofTarget(attempts[0].url, attempts[0].url.scheme == .https ? .tunnel : .plain)
        return Verdict(of: ProbeOutcome(attempts: attempts), for: target, ProofContext(hasLogin: hasLogin)).reason
    }

    private static func code(_ attempt: ProbeOutcome.Attempt, hasLogin: Bool = false) -> String? {
        reason([attempt], hasLogin: hasLogin)?.code.rawValue
    }

    @Test(arguments: [200, 401, 404, 403, 500, 503])
    func `whatever a host answers inside the tunnel, it is reached`(status: Int) {
        #expect(Self.code(.init(Self.secure, status: status)) == nil)
    }

    @Test(arguments: [
        (403, "proof.proxy-forbids"), (502, "proof.proxy-cannot-reach"), (504, "proof.proxy-cannot-reach"),
    ])
    func `outside a tunnel some answers are the proxy's own`(status: Int, code: String) {
        #expect(Self.code(.init(Self.plain, status: status)) == code)
        #expect(Self.code(.init(Self.plain, status: 404)) == "proof.proxy-status")
    }

    @Test(arguments: [
        (403, "proof.proxy-forbids"), (503, "proof.proxy-cannot-reach"), (405, "proof.proxy-status"),
        (302, "proof.proxy-status"),
    ])
    func `a tunnel that is refused says why`(status: Int, code: String) {
        #expect(Self.code(.init(Self.secure, failure: .init(.tunnel, .status(status)))) == code)
    }

    @Test(arguments: [401, 407])
    func `a password is missing or wrong`(status: Int) {
        for attempt in [
            ProbeOutcome.Attempt(Self.secure, failure: .init(.tunnel, .status(status))),
            .init(Self.plain, status: status),
        ] {
            #expect(Self.code(attempt) == "proof.proxy-login-missing")
            #expect(Self.code(attempt, hasLogin: true) == "proof.proxy-login-refused")
        }
    }

    @Test(arguments: [
        (ProbeFailure(.resolve, .unresolved), "proof.proxy-unresolved"),
        (ProbeFailure(.resolve, .timeout), "proof.resolver-timeout"),
        (ProbeFailure(.connect, .refused), "proof.proxy-refuses-connections"),
        (ProbeFailure(.connect, .timeout), "proof.proxy-connect-timeout"),
        (ProbeFailure(.connect, .unreachable), "proof.proxy-unreachable"),
        (ProbeFailure(.proxyTLS, .untrusted(.unknownIssuer)), "proof.proxy-tls"),
        (ProbeFailure(.tunnel, .timeout), "proof.proxy-timeout"),
        (ProbeFailure(.tunnel, .closed), "proof.proxy-closed"),
        (ProbeFailure(.tunnel, .garbage), "proof.proxy-garbage"),
        (ProbeFailure(.tunnel, .other("odd")), "proof.proxy-failed"),
        (ProbeFailure(.tls, .untrusted(.unknownIssuer)), "proof.tls-intercepted"),
        (ProbeFailure(.tls, .closed), "proof.host-tls"), (ProbeFailure(.answer, .timeout), "proof.host-silent"),
    ])
    func `each failure has a code of its own`(failure: ProbeFailure, code: String) {
        #expect(Self.code(.init(Self.secure, failure: failure)) == code)
    }

    @Test func `interception names the issuer`() {
        let certificate = PresentedCertificate(issuer: "CN=Nosy", names: ["gcr.io"])
        let reason = Self.reason([
            .init(Self.secure, certificate: certificate, failure: .init(.tls, .untrusted(.unknownIssuer)))
        ])
        #expect(reason?.cause.contains("CN=Nosy") == true)
    }

    @Test func `what a proxy says of its refusal is passed on`() {
        let attempt = ProbeOutcome.Attempt(
            Self.secure, hint: "ERR_ACCESS_DENIED 0", failure: .init(.tunnel, .status(403)))
        #expect(Self.reason([attempt])?.cause.contains("ERR_ACCESS_DENIED 0") == true)
    }

    @Test func `behind a redirect the last host counts`() {
        let first = ProbeOutcome.Attempt(Self.secure, status: 307, location: "https://registry.k8s.io/v2/")
        let next = ProbeURL(.https, host: "registry.k8s.io", path: "/v2/")
        #expect(first.redirect == next)
        #expect(Self.reason([first, .init(next, status: 200)]) == nil)
        let refused = Self.reason([first, .init(next, failure: .init(.tunnel, .status(403)))])
        #expect(refused?.code == "proof.redirect-refused")
        #expect(refused?.summary == "redirects to registry.k8s.io, which is refused by the proxy (403)")
        let hanging = Self.reason([first, .init(next, failure: .init(.tunnel, .timeout))])
        #expect(hanging?.code == "proof.redirect-failed")
    }
}
