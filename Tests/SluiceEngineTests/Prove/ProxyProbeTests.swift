import ProxyTesting
import SluiceCore
import SluiceEngine
import Testing

/// What a probe makes of the real squid and tinyproxy.
struct ProxyProbeTests {
    private static let sites = [Site("gcr.io"), Site("quay.io"), Site("us-west-2.ec2.archive.ubuntu.com")]
    private static let allowed = """
        acl listed dstdomain gcr.io us-west-2.ec2.archive.ubuntu.com
        http_access allow listed

        """
    private static let archive = ProofTarget.plain("us-west-2.ec2.archive.ubuntu.com")
    private static let login = Login("user", "pass@:word")

    @Test func `squid lets pass what it lists and refuses the rest`() async throws {
        try await StandInInternet.run(sites: Self.sites) { internet in
            try await Squid.run(.init(includes: [Self.allowed], upstream: internet.port)) { squid in
                let prober = try NetworkProber.through(squid.port, trusting: internet.authority)
                let outcome = await prober.outcome(of: .tunnel("gcr.io", path: "/v2/"))
                #expect(outcome.attempts.map(\.status) == [200])
                #expect(outcome.attempts.first?.certificate?.issuer == "CN=Stand-In Internet CA, O=Stand-In Internet")
                #expect(await prober.code(of: Self.archive) == nil)
                #expect(await prober.code(of: .tunnel("quay.io")) == "proof.proxy-forbids")
                #expect(await prober.code(of: .plain("quay.io")) == "proof.proxy-forbids")
                let refusal = await prober.outcome(of: .tunnel("quay.io"))
                #expect(refusal.attempts.first?.hint == "ERR_ACCESS_DENIED 0")
                #expect(internet.visits.contains { $0.path == "/v2/" && $0.isEncrypted })
            }
        }
    }

    @Test func `tinyproxy lets pass what its filter lists and refuses the rest`() async throws {
        try await StandInInternet.run(sites: Self.sites) { internet in
            let filter = "^gcr\\.io$\n^us-west-2\\.ec2\\.archive\\.ubuntu\\.com$\n"
            try await Tinyproxy.run(.init(filter: filter, upstream: internet.port)) { proxy in
                let prober = try NetworkProber.through(proxy.port, trusting: internet.authority)
                #expect(await prober.code(of: .tunnel("gcr.io")) == nil)
                #expect(await prober.code(of: Self.archive) == nil)
                #expect(await prober.code(of: .tunnel("quay.io")) == "proof.proxy-forbids")
                #expect(await prober.code(of: .plain("quay.io")) == "proof.proxy-forbids")
            }
        }
    }

    @Test func `a login is right, wrong or missing`() async throws {
        try await StandInInternet.run(sites: Self.sites) { internet in
            let squid = Squid.Configuration(includes: [Self.allowed], login: Self.login, upstream: internet.port)
            try await Squid.run(squid) { try await Self.expectLogin(Self.login, $0.port, internet) }
            let login = Login("user", "password")
            let tinyproxy = Tinyproxy.Configuration(filter: nil, login: login, upstream: internet.port)
            try await Tinyproxy.run(tinyproxy) { try await Self.expectLogin(login, $0.port, internet) }
        }
    }

    private static func expectLogin(_ login: Login, _ port: Int, _ internet: StandInInternet) async throws {
        let wrong = Login(login.user, "wrong")
        for target in [ProofTarget.tunnel("gcr.io"), archive] {
            var codes: [String?] = []
            for login in [login, wrong, nil] {
                let prober = try NetworkProber.through(port, login: login, trusting: internet.authority)
                codes.append(await prober.code(of: target))
            }
            #expect(codes == [nil, "proof.proxy-login-refused", "proof.proxy-login-missing"])
        }
    }

    @Test func `a host that the proxy cannot reach is told from one that it refuses`() async throws {
        try await StandInInternet.run(sites: Self.sites) { internet in
            try await Squid.run(.init(includes: ["http_access allow all\n"], upstream: internet.port)) { squid in
                let prober = try NetworkProber.through(squid.port, trusting: internet.authority)
                #expect(await prober.code(of: .tunnel("nowhere.test")) == "proof.proxy-cannot-reach")
                #expect(await prober.code(of: .plain("nowhere.test")) == "proof.proxy-cannot-reach")
            }
        }
    }

    @Test func `a redirect to a host that the proxy refuses names that host`() async throws {
        try await StandInInternet.run(sites: Self.sites, answer: Self.redirecting) { internet in
            try await Squid.run(.init(includes: [Self.allowed], upstream: internet.port)) { squid in
                let prober = try NetworkProber.through(squid.port, trusting: internet.authority)
                let target = ProofTarget.tunnel("gcr.io", path: "/v2/")
                let outcome = await prober.outcome(of: target)
                #expect(outcome.redirects.map(\.description) == ["https://gcr.io/next", "https://quay.io/v2/"])
                let reason = Verdict(of: outcome, for: target, ProofContext()).reason
                #expect(reason?.code == "proof.redirect-refused")
                #expect(reason?.summary.contains("quay.io") == true)
            }
        }
    }

    @Test func `redirects that never end are followed five times`() async throws {
        try await StandInInternet.run(sites: Self.sites, answer: { _ in .redirect(to: "/v2/again?signature=1") }) {
            internet in
            let prober = try NetworkProber.through(internet.port, trusting: internet.authority)
            let outcome = await prober.outcome(of: .tunnel("gcr.io"))
            #expect(outcome.attempts.count == 1 + ProbeOutcome.redirectLimit)
            #expect(outcome.redirects.last?.description == "https://gcr.io/v2/again")
        }
    }

    @Test func `a proxy that speaks TLS itself is spoken to in TLS`() async throws {
        try await StandInInternet.run(sites: [Site("proxy.test")] + Self.sites) { internet in
            let resolver = FixedResolver(places: ["proxy.test": ("127.0.0.1", internet.port)])
            func code(_ host: String, trusting authority: String?) async throws -> String? {
                let prober = try NetworkProber.through(
                    443, scheme: "https", host: host, trusting: authority, resolver: resolver)
                return await prober.code(of: .tunnel("gcr.io"))
            }
            let codes = [
                try await code("proxy.test", trusting: internet.authority), try await code("proxy.test", trusting: nil),
            ]
            #expect(codes == [nil, "proof.proxy-tls"])
        }
    }

    private static let redirecting: @Sendable (Visit) -> SiteAnswer = { visit in
        visit.path == "/v2/" ? .redirect(to: "/next") : .redirect(to: "https://quay.io/v2/?secret=1")
    }
}
