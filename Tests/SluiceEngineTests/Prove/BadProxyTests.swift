import ProxyTesting
import SluiceCore
import SluiceEngine
import Testing

/// What a probe makes of a proxy that does not do what a proxy does.
struct BadProxyTests {
    private static let targets = [ProofTarget.tunnel("gcr.io"), .plain("us-west-2.ec2.archive.ubuntu.com")]

    private static func codes(
        of prober: NetworkProber
    ) async -> [String?] {
        var codes: [String?] = []
        for target in targets { codes.append(await prober.code(of: target)) }
        return codes
    }

    private static func codes(with manner: OddListener.Manner, timeout: Duration = .seconds(300)) async throws
        -> [String?]
    {
        try await OddListener.run(manner) { try await codes(of: .through($0.port, timeout: timeout)) }
    }

    @Test func `one that never answers`() async throws {
        let codes = try await Self.codes(with: .silent, timeout: .seconds(1))
        #expect(codes == ["proof.proxy-timeout", "proof.proxy-timeout"])
    }

    @Test func `one that hangs up`() async throws {
        #expect(try await Self.codes(with: .hangsUp) == ["proof.proxy-closed", "proof.proxy-closed"])
    }

    @Test(arguments: [
        "SSH-2.0-OpenSSH_9.2\r\n", "HTTP/1.1 abc OK\r\n\r\n", "\u{15}\u{3}\u{3}", "HTTP/1.1 9999\r\n\r\n",
    ])
    func `one that answers something else than HTTP`(garbage: String) async throws {
        #expect(try await Self.codes(with: .says(garbage)) == ["proof.proxy-garbage", "proof.proxy-garbage"])
    }

    @Test func `one whose answer has no end`() async throws {
        let endless = "HTTP/1.1 200 OK\r\nX: " + String(repeating: "x", count: 100_000)
        #expect(try await Self.codes(with: .says(endless)) == ["proof.proxy-garbage", "proof.proxy-garbage"])
    }

    @Test func `one that opens a tunnel to itself`() async throws {
        let manner = OddListener.Manner.says("HTTP/1.1 200 Connection established\r\n\r\n")
        #expect(try await Self.codes(with: manner) == ["proof.host-tls", nil])
    }

    @Test func `one that answers CONNECT like a page`() async throws {
        let codes = try await Self.codes(with: .says("HTTP/1.1 405 Method Not Allowed\r\nServer: web\r\n\r\n"))
        #expect(codes == ["proof.proxy-status", "proof.proxy-status"])
    }

    @Test func `a port where nobody listens`() async throws {
        let port = try await OddListener.run(.silent) { $0.port }
        let codes = try await Self.codes(of: .through(port))
        #expect(codes == ["proof.proxy-refuses-connections", "proof.proxy-refuses-connections"])
    }

    @Test func `a name that does not resolve`() async throws {
        let codes = try await Self.codes(of: .through(3128, host: "proxy.nowhere.test"))
        #expect(codes == ["proof.proxy-unresolved", "proof.proxy-unresolved"])
    }

    @Test(arguments: [
        (Site.Certificate.intercepted, "proof.tls-intercepted", "CN=Nosy Proxy CA, O=Nosy Proxy"),
        (.expired, "proof.certificate-expired", "CN=Stand-In Internet CA, O=Stand-In Internet"),
        (.otherName, "proof.certificate-name", "CN=Stand-In Internet CA, O=Stand-In Internet"),
    ])
    func `certificates that do not hold show their issuer`(
        kind: Site.Certificate, code: String, issuer: String
    ) async throws {
        try await StandInInternet.run(sites: [Site("gcr.io", certificate: kind)]) { internet in
            let prober = try NetworkProber.through(internet.port, trusting: internet.authority)
            let target = ProofTarget.tunnel("gcr.io")
            let outcome = await prober.outcome(of: target)
            #expect(Verdict(of: outcome, for: target, ProofContext()).reason?.code.rawValue == code)
            #expect(outcome.attempts.first?.certificate?.issuer == issuer)
        }
    }

    @Test func `a certificate that nobody here trusts is taken for interception`() async throws {
        try await StandInInternet.run(sites: [Site("gcr.io")]) { internet in
            let code = try await NetworkProber.through(internet.port).code(of: .tunnel("gcr.io"))
            #expect(code == "proof.tls-intercepted")
        }
    }

    @Test func `a file without certificates is named`() {
        #expect(throws: TrustStore.Unreadable(path: "/dev/null")) { try TrustStore(additionalFiles: ["/dev/null"]) }
    }
}
