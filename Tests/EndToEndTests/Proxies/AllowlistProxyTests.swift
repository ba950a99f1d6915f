import ProxyTesting
import SluiceCore
import SluiceFiles
import Testing

/// The allowlists, loaded by the proxies that they are for.
struct AllowlistProxyTests {
    private static let strangers = [
        "https://xgcr.io/", "https://gcr.io.evil.test/", "https://evil.test/", "https://a.gkehub.googleapis.com/",
        "https://gcr.io:8443/", "https://us-west-2x.ec2.archive.ubuntu.com/",
    ]

    private static func list(_ platform: Platform) -> Allowlist {
        Allowlist(
            for: Plan(
                name: "blue-green", region: "us-west-2", platform: platform,
                network: .existing(.init(vpc: "vpc-1", subnets: [])),
                proxy: ProxySettings(httpProxy: ProxyURL(host: "10.0.0.254", port: 80)), serviceMesh: true),
            region: "us-west-2", includingObserved: true)
    }

    /// The URLs that a curl gets through the proxy.
    private static func passing(_ urls: [String], _ port: Int, _ internet: StandInInternet) async throws -> [String] {
        let outcomes = try await Curl(proxy: port, authority: internet.authority).outcomes(of: urls)
        return zip(urls, outcomes).filter { $1.status == 200 }.map(\.0)
    }

    /// Every name is there, so that only the proxy can refuse.
    private static func internet(
        _ list: Allowlist, _ body: @Sendable (StandInInternet) async throws -> Void
    ) async throws {
        let hosts = (strangers + ["https://a.gcr.io/", "https://203.0.113.5/"]).map { $0.split(separator: "/")[1] }
        let names = list.domains.map(\.host) + hosts.map { String($0.split(separator: ":")[0]) }
        try await StandInInternet.run(sites: Set(names).sorted().map { Site($0) }) { try await body($0) }
    }

    private static func url(_ domain: Platform.Domain) -> String {
        "\(domain.access == .tunnel ? "https" : "http")://\(domain.host)/"
    }

    @Test(arguments: Platform.all)
    func `squid lets every listed host pass in its own way alone`(platform: Platform) async throws {
        let list = Self.list(platform)
        try await Self.internet(list) { internet in
            let file = AllowlistFormat.squid.text(of: list)
            try await Squid.run(.init(includes: [file], upstream: internet.port)) { squid in
                let urls = list.domains.map(Self.url)
                let passing = try await Self.passing(urls, squid.port, internet)
                #expect(passing == urls)
                let others = list.domains.map { "\($0.access == .tunnel ? "http" : "https")://\($0.host)/" }
                let refused = others + Self.strangers + ["https://203.0.113.5/", "http://evil.test/"]
                let escaping = try await Self.passing(refused, squid.port, internet)
                #expect(escaping == [])
            }
        }
    }

    @Test(arguments: Platform.all)
    func `tinyproxy lets every listed host pass`(platform: Platform) async throws {
        let list = Self.list(platform)
        try await Self.internet(list) { internet in
            let filter = AllowlistFormat.tinyproxy.text(of: list)
            try await Tinyproxy.run(.init(filter: filter, upstream: internet.port)) { proxy in
                let urls = list.domains.map(Self.url)
                let passing = try await Self.passing(urls, proxy.port, internet)
                #expect(passing == urls)
                let refused = Self.strangers + ["https://203.0.113.5/", "http://evil.test/"]
                let escaping = try await Self.passing(refused, proxy.port, internet)
                #expect(escaping == [])
            }
        }
    }

    @Test func `what lies beneath a name passes only where the whole domain is listed`() async throws {
        for (platform, passes) in [(Platform.gkeAWSPrevious, false), (.gkeAWS, true)] {
            let list = Self.list(platform)
            try await Self.internet(list) { internet in
                let file = AllowlistFormat.squid.text(of: list)
                try await Squid.run(.init(includes: [file], upstream: internet.port)) { squid in
                    let passing = try await Self.passing(["https://a.gcr.io/"], squid.port, internet)
                    #expect(passing.isEmpty != passes)
                }
                let filter = AllowlistFormat.tinyproxy.text(of: list)
                try await Tinyproxy.run(.init(filter: filter, upstream: internet.port)) { proxy in
                    let passing = try await Self.passing(["https://a.gcr.io/"], proxy.port, internet)
                    #expect(passing.isEmpty != passes)
                }
            }
        }
    }

    @Test func `two stacks share one squid`() async throws {
        var (blue, green) = (Self.list(.gkeAWSPrevious), Self.list(.gkeAWS))
        (blue.stack, green.stack) = ("blue", "green")
        let files = [blue, green].map { AllowlistFormat.squid.text(of: $0) }
        try await Self.internet(green) { internet in
            try await Squid.run(.init(includes: files, upstream: internet.port)) { squid in
                let urls = ["https://gcr.io/", "https://logging.googleapis.com/", "https://evil.test/"]
                let passing = try await Self.passing(urls, squid.port, internet)
                #expect(passing == Array(urls.prefix(2)))
            }
        }
    }
}
