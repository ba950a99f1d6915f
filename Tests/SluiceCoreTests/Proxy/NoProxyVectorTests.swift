import SluiceCore
import Testing

@Suite(
    "the published noProxy vectors",
    .enabled(if: ConformanceFolder.contains("noproxy"), "SLUICE_CONFORMANCE names no folder with noproxy in it"))
struct NoProxyVectorTests {
    /// Cases that sluice leaves out on purpose: 1 of Go's and 3 of curl's, and those by Go's rules alone.
    private static let leftOut = [
        "http://example.com by http://10.1.2.3:8080 in a CGI program":
            "Go decides it by REQUEST_METHOD before it looks at the list, and no plan is read in a CGI program",
        "192.160.0.1 in 192.160.0.1/0": "0 bits mean the whole address to curl, and to Go every address",
        "192.160.0.1 in 10.0.0.1/0": "likewise",
        "::1 in ::1/0": "likewise",
    ]

    @Test func `Go's table of URLs is ours`() throws {
        let cases = try GoTable.read().proxyForURL
        #expect(cases.count == 26)
        let ours = cases.filter { Self.leftOut[$0.name] == nil }
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

    @Test func `curl's blocks hold the addresses that curl says, and for Go all but those of 0 bits`() throws {
        let cases = try ConformanceFolder.read(CurlTable.self, from: "noproxy/curl-unit1614.json").cidr
        #expect(cases.count == 17)
        for vector in cases {
            #expect(vector.isDirect(.curl) == vector.curlMatch, "curl: \(vector.name)")
        }
        let ours = cases.filter { Self.leftOut[$0.name] == nil }
        #expect(ours.count == 14)
        for vector in ours {
            #expect(vector.isDirect(.go) == vector.goMatch, "Go: \(vector.name)")
        }
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

        /// What tells it from the others.
        var name: String { "\(url) by \(httpProxy ?? "none")\(isCGI ? " in a CGI program" : "")" }

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

    struct BlockCase: Decodable {
        var address: String
        var network: String
        var bits: Int
        var curlMatch: Bool

        var name: String { "\(address) in \(network)/\(bits)" }

        /// Go never sends what is for the machine itself to a proxy, whatever the list says.
        var goMatch: Bool { curlMatch || address == "::1" }

        func isDirect(_ client: ProxyClient) -> Bool {
            ProxyTarget(scheme: .http, host: address).isDirect(client, "\(network)/\(bits)")
        }
    }

    var cases: [HostCase]
    var cidr: [BlockCase]
}
