import ProxyTesting
import SluiceCore
import Testing

/// The script of `prove --bundle`, run by a real shell against the real squid, and read back.
struct ProofScriptRunTests {
    private static let gcr = ProofTarget(domain: .init("gcr.io"))
    private static let quay = ProofTarget(domain: .init("quay.io"))
    private static let archive = ProofTarget(domain: .init("us-west-2.ec2.archive.ubuntu.com", .required, .plain))
    private static let sites = [Site("gcr.io"), Site("quay.io"), Site("us-west-2.ec2.archive.ubuntu.com")]
    private static let rules = "acl listed dstdomain gcr.io .archive.ubuntu.com\nhttp_access allow listed\n"

    @Test func `what squid lets pass is proven, what it refuses is named`() async throws {
        try await StandInInternet.run(sites: Self.sites) { internet in
            try await Squid.run(.init(includes: [Self.rules], upstream: internet.port)) { squid in
                let run = try await ProofRun(
                    [Self.gcr, Self.archive, Self.quay], proxy: squid.port, authority: internet.authority)
                #expect(run.exitCode == 0)
                #expect(try run.verdicts == ["proven", "proven", "proof.proxy-forbids"])
                let attempt = try run.outcomes[0].attempts[0]
                #expect(attempt.status == 200 && attempt.url.path == "/v2/")
                #expect(attempt.certificate?.issuer == "O=Stand-In Internet; CN=Stand-In Internet CA")
                #expect(try run.outcomes[2].attempts[0].hint == "ERR_ACCESS_DENIED 0")
                #expect(run.progress.contains("2 of 3: us-west-2.ec2.archive.ubuntu.com:80"))
            }
        }
    }

    @Test func `a redirect to a host that squid refuses names that host, and no token of the way there`() async throws {
        try await StandInInternet.run(
            sites: Self.sites, answer: { _ in .redirect(to: "https://quay.io/blob?token=hunter2#x") }
        ) { internet in
            try await Squid.run(.init(includes: [Self.rules], upstream: internet.port)) { squid in
                let run = try await ProofRun([Self.gcr], proxy: squid.port, authority: internet.authority)
                #expect(try run.verdicts == ["proof.redirect-refused"])
                #expect(
                    try run.outcomes[0].attempts.map(\.url.description) == [
                        "https://gcr.io/v2/", "https://quay.io/blob",
                    ])
                #expect(!run.output.contains("hunter2"))
            }
        }
    }

    @Test func `redirects are followed with all that they say, and not for ever`() async throws {
        try await StandInInternet.run(
            sites: Self.sites, answer: { .redirect(to: "https://gcr.io\($0.path)?a=b&c=\"d\\\"") }
        ) { internet in
            let run = try await ProofRun([Self.gcr], proxy: internet.port, authority: internet.authority)
            #expect(try run.outcomes[0].attempts.count == ProbeOutcome.redirectLimit + 1)
            #expect(internet.visits.filter { $0.path.contains("?a=b&c=") }.count == ProbeOutcome.redirectLimit)
        }
    }

    @Test(arguments: [
        (Login("user", #"p w"\%41$x'#"#), "proven"), (Login("user", "hunter2"), "proof.proxy-login-refused"),
        (nil, "proof.proxy-login-missing"),
    ])
    func `squid's password comes from the environment, whatever is in it`(login: Login?, verdict: String) async throws {
        let right = Login("user", #"p w"\%41$x'#"#)
        try await StandInInternet.run(sites: Self.sites) { internet in
            try await Squid.run(.init(includes: [Self.rules], login: right, upstream: internet.port)) { squid in
                let run = try await ProofRun(
                    [Self.gcr, Self.archive], proxy: squid.port, login: login, authority: internet.authority)
                #expect(try run.verdicts == [verdict, verdict])
                #expect(try run.record.hasLogin == (login != nil))
                #expect(login.map { run.everything.contains($0.password) } != true)
            }
        }
    }

    @Test(arguments: [
        (Site.Certificate.intercepted, PresentedCertificate.Doubt.unknownIssuer, "O=Nosy Proxy; CN=Nosy Proxy CA"),
        (.expired, .expired, "O=Stand-In Internet; CN=Stand-In Internet CA"),
        (.otherName, .wrongName, "O=Stand-In Internet; CN=Stand-In Internet CA"),
    ])
    func `a certificate that is not good is named with its signer`(
        certificate: Site.Certificate, doubt: PresentedCertificate.Doubt, issuer: String
    ) async throws {
        try await StandInInternet.run(sites: [Site("gcr.io", certificate: certificate)]) { internet in
            let run = try await ProofRun([Self.gcr], proxy: internet.port, authority: internet.authority)
            #expect(try run.failures == [ProbeFailure(.tls, .untrusted(doubt))])
            #expect(try run.outcomes[0].attempts[0].certificate?.issuer == issuer)
        }
    }

    @Test(arguments: [
        (OddListener.Manner.hangsUp, ProbeFailure(.tunnel, .closed), ProbeFailure(.answer, .closed)),
        (.says("SSH-2.0-OpenSSH_9.2\r\n\r\n"), ProbeFailure(.tunnel, .garbage), ProbeFailure(.answer, .garbage)),
        (.silent, ProbeFailure(.tunnel, .timeout), ProbeFailure(.answer, .timeout)),
    ])
    func `what is no proxy is told apart`(
        manner: OddListener.Manner, tunnel: ProbeFailure, plain: ProbeFailure
    ) async throws {
        try await OddListener.run(manner) { listener in
            let run = try await ProofRun([Self.gcr, Self.archive], proxy: listener.port, timeout: 1)
            #expect(try run.failures == [tunnel, plain])
        }
    }

    @Test func `an endpoint is resolved and asked for its certificate, past every proxy`() async throws {
        try await StandInInternet.run(sites: [Site("localhost")]) { internet in
            let here = ProofTarget(
                ProbeURL(.https, host: "localhost", port: internet.port), .endpoint(service: "kms", .interface))
            let nobody = ProofTarget(
                ProbeURL(.https, host: "localhost", port: 1), .endpoint(service: "ec2", .interface))
            let nowhere = ProofTarget(service: .init("sts", .interface), host: "sts.us-west-2.invalid")
            let run = try await ProofRun([here, nobody, nowhere], proxy: 1, authority: internet.authority)
            #expect(
                try run.failures == [nil, ProbeFailure(.connect, .refused), ProbeFailure(.resolve, .unresolved)])
            #expect(try run.outcomes[0].addresses.contains("127.0.0.1"))
            #expect(
                try run.outcomes[0].attempts[0].certificate?.issuer == "O=Stand-In Internet; CN=Stand-In Internet CA")
            #expect(try run.verdicts == ["proven", "proof.endpoint-unreachable", "proof.endpoint-unresolved"])
        }
    }

    @Test func `a password with a line break is refused before anything is asked`() async throws {
        let run = try await ProofRun([Self.gcr], proxy: 1, login: Login("user", "a\nurl = \"http://x\""))
        #expect(run.exitCode == 65 && run.output.isEmpty)
    }
}
