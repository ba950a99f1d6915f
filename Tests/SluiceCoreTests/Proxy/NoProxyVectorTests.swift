import SluiceCore
import Testing

@Suite(
    "the published noProxy vectors",
    .enabled(if: ConformanceFolder.contains("noproxy"), "SLUICE_CONFORMANCE names no folder with noproxy in it"))
struct NoProxyVectorTests {
    @Test func `Go's table of URLs is ours`() throws {
        let cases = try GoTable.read().proxyForURL
        #expect(cases.count == 26)
        // The one about CGI Go decides before it looks at the list.
        let ours = cases.filter { !$0.isCGI && !$0.error }
        #expect(ours.count == 25)
        for vector in ours {
            #expect(try vector.answer() == vector.proxy, "\(vector)")
        }
    }

    @Test func `Go's list exempts the hosts that Go exempts, and a star all of them`() throws {
        let table = try GoTable.read().useProxy
        #expect(table.cases.count == 27)
        for vector in table.cases {
            #expect(isProxied("\(vector.host):\(table.port)", table.noProxy) == vector.useProxy, "\(vector)")
            #expect(!isProxied("\(vector.host):\(table.port)", "*"), "\(vector)")
        }
    }

    @Test func `an entry that makes no sense exempts nobody`() throws {
        let vector = try GoTable.read().invalidNoProxy
        #expect(isProxied(vector.host, vector.noProxy) == vector.useProxy)
    }

    @Test func `curl's table is curl's, and Go's where the two differ`() throws {
        let cases = try ConformanceFolder.read(CurlTable.self, from: "noproxy/curl-unit1614.json").cases
        #expect(cases.count == 78)
        for vector in cases {
            let target = ProxyTarget(scheme: .http, host: vector.host.withoutBrackets)
            #expect(target.isDirect(.curl, vector.noProxy) == vector.curlDirect, "curl: \(vector)")
            #expect(target.isDirect(.go, vector.noProxy) == (vector.direct || vector.loopback), "Go: \(vector)")
        }
        #expect(cases.count { $0.curlDirect != $0.direct } == 15)
    }

    private func isProxied(_ host: String, _ noProxy: String) -> Bool {
        guard let target = try? ProxyTarget(url: "http://\(host)/") else { return false }
        return !target.isDirect(.go, noProxy)
    }
}

extension ProxyTarget {
    fileprivate func isDirect(_ client: ProxyClient, _ noProxy: String) -> Bool {
        client.choice(for: self, httpProxy: "http://p", httpsProxy: "http://p", noProxy: [noProxy]).way == .direct
    }
}

extension String {
    fileprivate var withoutBrackets: String { hasPrefix("[") ? String(dropFirst().prefix { $0 != "]" }) : self }
}

private struct GoTable: Decodable {
    struct URLCase: Decodable {
        enum CodingKeys: String, CodingKey {
            case httpProxy = "HTTPProxy"
            case httpsProxy = "HTTPSProxy"
            case noProxy = "NoProxy"
            case isCGI = "CGI"
            case url, proxy, error
        }

        var httpProxy: String?
        var httpsProxy: String?
        var noProxy: String?
        var isCGI: Bool
        var url: String
        var proxy: String?
        var error: Bool

        /// The proxy as Go writes it: one without a scheme is spoken to by http.
        func answer() throws -> String? {
            guard let target = try? ProxyTarget(url: url) else { return nil }
            let choice = ProxyClient.go.choice(
                for: target, httpProxy: httpProxy, httpsProxy: httpsProxy, noProxy: [noProxy ?? ""])
            guard case .proxy(let proxy) = choice.way else { return nil }
            return proxy.contains("://") ? proxy : "http://\(proxy)"
        }
    }

    struct HostTable: Decodable {
        struct HostCase: Decodable {
            var host: String
            var useProxy: Bool
        }

        var noProxy: String
        var port: String
        var cases: [HostCase]
    }

    struct InvalidList: Decodable {
        var noProxy: String
        var host: String
        var useProxy: Bool
    }

    var proxyForURL: [URLCase]
    var useProxy: HostTable
    var invalidNoProxy: InvalidList

    static func read() throws -> GoTable {
        try ConformanceFolder.read(GoTable.self, from: "noproxy/go-httpproxy.json")
    }
}

private struct CurlTable: Decodable {
    struct HostCase: Decodable {
        var host: String
        var noProxy: String
        var curlDirect: Bool
        var direct: Bool
        var loopback: Bool
    }

    var cases: [HostCase]
}
