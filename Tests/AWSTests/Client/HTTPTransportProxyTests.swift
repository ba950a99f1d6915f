import AWS
import ProxyTesting
import Testing

/// The way through real proxies, which ask for a user and a password.
struct HTTPTransportProxyTests {
    private static let host = "ec2.us-west-2.amazonaws.com"
    private static let login = Login("proxy user", "p@ss:wörd/1")
    private static let plainLogin = Login("user", "password")
    private static let passAll = "acl CONNECT method CONNECT\nhttp_access allow CONNECT\n"

    private func result(
        of internet: StandInInternet, through port: Int, _ login: Login?
    ) async -> Result<HTTPResponse, TransportError> {
        let proxy = HTTPProxy(host: "127.0.0.1", port: port, user: login?.user, password: login?.password ?? "")
        return await post(
            to: EndpointURL(host: Self.host),
            through: HTTPTransportConfiguration(caBundlePath: internet.authority, proxy: proxy))
    }

    @Test func `squid opens the way to who has the password, and TLS goes through unread`() async throws {
        try await StandInInternet.run(sites: [Site(Self.host)]) { internet in
            let squid = Squid.Configuration(includes: [Self.passAll], login: Self.login, upstream: internet.port)
            try await Squid.run(squid) { squid in
                let answer = await result(of: internet, through: squid.port, Self.login)
                #expect(answer.status == 200)
                #expect(internet.visits.map(\.method) == ["CONNECT", "POST"])
                #expect(internet.visits.allSatisfy { $0.host == Self.host })
            }
        }
    }

    @Test func `squid refuses who has another password, and nothing is sent`() async throws {
        try await StandInInternet.run(sites: [Site(Self.host)]) { internet in
            let squid = Squid.Configuration(includes: [Self.passAll], login: Self.login, upstream: internet.port)
            try await Squid.run(squid) { squid in
                for login in [nil, Login("proxy user", "wrong")] {
                    let answer = await result(of: internet, through: squid.port, login)
                    let cause = NotSentCause.proxy("user and password are missing or wrong")
                    #expect(answer == .failure(.notSent(cause)))
                }
                #expect(internet.visits == [])
            }
        }
    }

    @Test func `tinyproxy opens the way to who has the password, and refuses others`() async throws {
        try await StandInInternet.run(sites: [Site(Self.host)]) { internet in
            let proxy = Tinyproxy.Configuration(filter: nil, login: Self.plainLogin, upstream: internet.port)
            try await Tinyproxy.run(proxy) { proxy in
                let refusal = await result(of: internet, through: proxy.port, Login("user", "wrong"))
                guard case .failure(.notSent(.proxy)) = refusal else {
                    Issue.record("\(refusal)")
                    return
                }
                #expect(internet.visits == [])
                #expect(await result(of: internet, through: proxy.port, Self.plainLogin).status == 200)
            }
        }
    }

    @Test func `a proxy that looks into TLS is refused, and nothing is said`() async throws {
        try await StandInInternet.run(sites: [Site(Self.host, certificate: .intercepted)]) { internet in
            try await Squid.run(.init(includes: [Self.passAll], upstream: internet.port)) { squid in
                let answer = await result(of: internet, through: squid.port, nil)
                guard case .failure(.notSent(.tls)) = answer else {
                    Issue.record("\(answer)")
                    return
                }
                #expect(internet.visits.map(\.method) == ["CONNECT"])
            }
        }
    }
}
