import ProxyTesting
import Testing

/// The proxies and the stand-in internet that other tests rest on.
struct RealProxyTests {
    private static let sites = [Site("gcr.io"), Site("quay.io")]
    private static let login = Login("user", "pass@word")

    @Test func `squid asks its parent for what it lets pass, and refuses the rest`() async throws {
        try await StandInInternet.run(sites: Self.sites) { internet in
            let rules = "acl listed dstdomain gcr.io\nhttp_access allow listed\n"
            try await Squid.run(.init(includes: [rules], upstream: internet.port)) { squid in
                let curl = Curl(proxy: squid.port, authority: internet.authority)
                #expect(try await curl.get("https://gcr.io/v2/") == .init(connectStatus: 200, status: 200))
                #expect(try await curl.get("http://gcr.io/plain") == .init(connectStatus: 0, status: 200))
                #expect(try await curl.get("https://quay.io/") == .init(connectStatus: 403, status: 0))
                #expect(squid.accessLog.contains("TCP_DENIED/403"))
                #expect(internet.visits.map(\.method) == ["CONNECT", "GET", "GET"])
                #expect(internet.visits.map(\.path) == ["", "/v2/", "/plain"])
                #expect(internet.visits.map(\.isEncrypted) == [false, true, false])
            }
        }
    }

    @Test func `tinyproxy asks its upstream for what it lets pass, and refuses the rest`() async throws {
        try await StandInInternet.run(sites: Self.sites) { internet in
            try await Tinyproxy.run(.init(filter: "^gcr\\.io$\n", upstream: internet.port)) { proxy in
                let curl = Curl(proxy: proxy.port, authority: internet.authority)
                #expect(try await curl.get("https://gcr.io/v2/") == .init(connectStatus: 200, status: 200))
                #expect(try await curl.get("http://gcr.io/plain") == .init(connectStatus: 0, status: 200))
                #expect(try await curl.get("https://quay.io/") == .init(connectStatus: 403, status: 0))
                #expect(internet.visits.map(\.path) == ["", "/v2/", "/plain"])
            }
        }
    }

    @Test func `both ask for a password where they are told to`() async throws {
        try await StandInInternet.run(sites: Self.sites) { internet in
            let squid = Squid.Configuration(
                includes: ["http_access allow all\n"], login: Self.login, upstream: internet.port)
            try await Squid.run(squid) { try await Self.expectLogin($0.port, internet) }
            let tinyproxy = Tinyproxy.Configuration(
                filter: nil, login: Login("user", "password"), upstream: internet.port)
            try await Tinyproxy.run(tinyproxy) {
                try await Self.expectLogin($0.port, internet, Login("user", "password"))
            }
        }
    }

    private static func expectLogin(_ port: Int, _ internet: StandInInternet, _ login: Login = login) async throws {
        let clients = [login, Login("user", "wrong"), nil].map { login in
            Curl(proxy: port, login: login, authority: internet.authority)
        }
        var answers: [Int] = []
        for curl in clients { answers.append(try await curl.get("https://gcr.io/").connectStatus) }
        // tinyproxy answers a wrong password with 401, a missing one with 407.
        #expect(answers == [200, 407, 407] || answers == [200, 401, 407])
    }

    @Test(arguments: [Site.Certificate.otherName, .expired, .intercepted])
    func `a certificate that is not good is not trusted`(certificate: Site.Certificate) async throws {
        try await StandInInternet.run(sites: [Site("gcr.io", certificate: certificate), Site("quay.io")]) { internet in
            let curl = Curl(proxy: internet.port, authority: internet.authority)
            #expect(try await curl.get("https://gcr.io/") == .init(connectStatus: 200, status: 0))
            #expect(try await curl.get("https://quay.io/") == .init(connectStatus: 200, status: 200))
            #expect(try await curl.get("https://nowhere.test/") == .init(connectStatus: 502, status: 0))
        }
    }

    @Test func `a site answers as it is told to`() async throws {
        try await StandInInternet.run(
            sites: Self.sites,
            answer: { $0.path == "/moved" ? .redirect(to: "https://quay.io/") : SiteAnswer(status: 404) }
        ) { internet in
            let curl = Curl(proxy: internet.port, authority: internet.authority)
            #expect(try await curl.get("https://gcr.io/moved").status == 302)
            #expect(try await curl.get("http://gcr.io/gone").status == 404)
        }
    }

    @Test func `a squid that does not understand its configuration is an error with its own words`() async {
        await #expect {
            try await Squid.run(.init(includes: ["no_such_directive on\nacl broken nothing\n"])) { _ in }
        } throws: { "\($0)".contains("FATAL") }
    }
}
