import ProxyTesting
import Testing

/// What is proven through a real proxy on this machine.
///
/// The region does not exist, so that no name of an AWS endpoint resolves, on whatever machine this runs.
struct ProveTranscriptTests {
    private static let region = "us-nowhere-1"
    private static let archive = "\(region).ec2.archive.ubuntu.com"
    private static let hosts = [
        "gkeconnect.googleapis.com", "gkehub.googleapis.com", "oauth2.googleapis.com", "storage.googleapis.com",
        "www.googleapis.com", "gcr.io", "k8s.gcr.io",
    ]
    private static let sites = hosts.map { Site($0) } + [Site(archive), Site("registry.k8s.io")]

    /// k8s.gcr.io sends its readers to a host that no documented list has.
    private static let answers: @Sendable (Visit) -> SiteAnswer = { visit in
        visit.host == "k8s.gcr.io" ? .redirect(to: "https://registry.k8s.io\(visit.path)") : SiteAnswer()
    }

    private static func plan(_ port: Int, credentials: String = "", endpoints: String = "") -> String {
        """
        name: prod
        region: \(region)
        network:
          vpc: vpc-0a1b2c3d4e5f67890
          subnets: [subnet-0a1b2c3d4e5f67890]
        \(endpoints)
        proxy:
          httpProxy: http://127.0.0.1:\(port)
          \(credentials)

        """
    }

    /// Of the only endpoint the private DNS is off: nothing but the domains is left to be proven.
    private static let noEndpoints = "endpoints: { services: [kms], overrides: { kms: { privateDNS: false } } }"
    private static let credentials =
        "credentials: { user: { env: PROXY_USER }, password: { env: PROXY_PASSWORD } }"

    private static func rules(_ hosts: [String]) -> String {
        "acl listed dstdomain \(hosts.joined(separator: " "))\nhttp_access allow listed\n"
    }

    @Test func `everything is proven where the proxy lets everything pass that is needed`() async throws {
        try await StandInInternet.run(sites: Self.sites, answer: Self.answers) { internet in
            let rules = Self.rules(Self.sites.map(\.name))
            try await Squid.run(.init(includes: [rules], upstream: internet.port)) { squid in
                try await Workbench.with { bench in
                    bench.environment["AWS_CA_BUNDLE"] = internet.authority
                    try bench.write("plan.yaml", Self.plan(squid.port, endpoints: Self.noEndpoints))
                    try await bench.run("sluice prove plan.yaml")
                    try await bench.run("sluice prove plan.yaml --json")
                    try bench.transcript.check("prove")
                }
            }
        }
    }

    @Test func `names that do not resolve, a redirect that is refused and a login that is wrong`() async throws {
        try await StandInInternet.run(sites: Self.sites, answer: Self.answers) { internet in
            let squid = Squid.Configuration(
                includes: [Self.rules(Self.hosts + [Self.archive])], login: Login("user", "right"),
                upstream: internet.port)
            try await Squid.run(squid) { squid in
                try await Workbench.with { bench in
                    bench.environment["SSL_CERT_FILE"] = internet.authority
                    try bench.write("plan.yaml", Self.plan(squid.port, credentials: Self.credentials))
                    try bench.write("open.yaml", Self.plan(squid.port))
                    try await bench.run("sluice prove plan.yaml")
                    (bench.environment["PROXY_USER"], bench.environment["PROXY_PASSWORD"]) = ("user", "right")
                    try await bench.run("sluice prove plan.yaml")
                    bench.environment["PROXY_PASSWORD"] = "wrong"
                    let wrong = try await bench.run("sluice prove plan.yaml --json")
                    try await bench.run("sluice prove open.yaml")
                    bench.environment["SSL_CERT_FILE"] = "plan.yaml"
                    try await bench.run("sluice prove open.yaml --timeout 1s")
                    #expect(wrong.exitCode == 9)
                    try bench.transcript.check("prove-failures")
                }
            }
        }
    }
}
