import ProxyTesting
import Testing

/// The proxies and the stand-in internet that other tests rest on.
struct RealProxyTests {
    private static let sites = [Site("gcr.io"), Site("quay.io")]
    private static let urls = ["https://gcr.io/v2/", "http://gcr.io/plain", "https://quay.io/"]
    private static let gcrAlone: [Curl.Outcome] = [
        .init(connectStatus: 200, status: 200), .init(connectStatus: 0, status: 200),
        .init(connectStatus: 403, status: 0),
    ]

    @Test func `squid asks its parent for what it lets pass, and refuses the rest`() async throws {
        try await StandInInternet.run(sites: Self.sites) { internet in
            let rules = "acl listed dstdomain gcr.io\nhttp_access allow listed\n"
            try await Squid.run(.init(includes: [rules], upstream: internet.port)) { squid in
                let outcomes = try await Curl(proxy: squid.port, authority: internet.authority).outcomes(of: Self.urls)
                #expect(outcomes == Self.gcrAlone)
                try await squid.untilLogged("TCP_DENIED/403")
                #expect(internet.visits.map(\.method) == ["CONNECT", "GET", "GET"])
                #expect(internet.visits.map(\.path) == ["", "/v2/", "/plain"])
                #expect(internet.visits.map(\.isEncrypted) == [false, true, false])
            }
        }
    }

    @Test func `tinyproxy asks its upstream for what it lets pass, and refuses the rest`() async throws {
        try await StandInInternet.run(sites: Self.sites) { internet in
            try await Tinyproxy.run(.init(filter: "^gcr\\.io$\n", upstream: internet.port)) { proxy in
                let outcomes = try await Curl(proxy: proxy.port, authority: internet.authority).outcomes(of: Self.urls)
                #expect(outcomes == Self.gcrAlone)
                #expect(internet.visits.map(\.path) == ["", "/v2/", "/plain"])
            }
        }
    }

    @Test func `both ask for a password where they are told to`() async throws {
        let login = Login("user", "pass-word")
        try await StandInInternet.run(sites: Self.sites) { internet in
            let everything = ["http_access allow all\n"]
            try await Squid.run(.init(includes: everything, login: login, upstream: internet.port)) { squid in
                let statuses = try await Self.statuses(of: squid.port, login, internet)
                #expect(statuses == [200, 407, 407])
            }
            try await Tinyproxy.run(.init(filter: nil, login: login, upstream: internet.port)) { proxy in
                let statuses = try await Self.statuses(of: proxy.port, login, internet)
                #expect(statuses == [200, 401, 407])
            }
        }
    }

    /// What CONNECT is answered with the right password, with a wrong one, and without.
    private static func statuses(of port: Int, _ login: Login, _ internet: StandInInternet) async throws -> [Int] {
        var statuses: [Int] = []
        for login in [login, Login(login.user, "wrong"), nil] {
            let curl = Curl(proxy: port, login: login, authority: internet.authority)
            statuses.append(try await curl.get("https://gcr.io/").connectStatus)
        }
        return statuses
    }

    @Test(arguments: [Site.Certificate.otherName, .expired, .intercepted])
    func `a certificate that is not good is not trusted`(certificate: Site.Certificate) async throws {
        try await StandInInternet.run(sites: [Site("gcr.io", certificate: certificate), Site("quay.io")]) { internet in
            let curl = Curl(proxy: internet.port, authority: internet.authority)
            let outcomes = try await curl.outcomes(of: ["https://gcr.io/", "https://quay.io/", "https://nowhere.test/"])
            #expect(outcomes.map(\.connectStatus) == [200, 200, 502])
            #expect(outcomes.map(\.status) == [0, 200, 0])
        }
    }

    @Test func `a site answers as it is told to`() async throws {
        try await StandInInternet.run(
            sites: Self.sites,
            answer: { $0.path == "/moved" ? .redirect(to: "https://quay.io/") : SiteAnswer(status: 404) }
        ) { internet in
            let curl = Curl(proxy: internet.port, authority: internet.authority)
            let outcomes = try await curl.outcomes(of: ["https://gcr.io/moved", "http://gcr.io/gone"])
            #expect(outcomes.map(\.status) == [302, 404])
        }
    }

    @Test func `a squid that does not understand its configuration is an error with its own words`() async throws {
        let failure = await #expect(throws: ToolFailure.self) {
            try await Squid.run(.init(includes: ["no_such_directive on\nacl broken nothing\n"])) { _ in }
        }
        #expect(failure?.description.contains("FATAL") == true)
    }
}
