import Testing

@testable import SluiceCore

/// Where a call ends up that leaves the proxy out.
struct TraceNetworkTests {
    @Test(arguments: [
        ("127.0.0.1", "direct: never leaves the node"), ("169.254.170.2", "direct: never leaves the node"),
        ("[::1]:80", "direct: never leaves the node"), ("10.0.4.7", "direct: an address inside the VPC"),
        ("10.9.1.1", "direct: a route of the plan leads there"),
        ("10.8.1.1", "blocked: outside the VPC, and no route of the plan leads there"),
        ("8.8.8.8", "blocked: a public address, and only the proxy leads out"),
        ("[2001:db8::1]:443", "direct: works only if the VPC has IPv6 and a route leads there"),
        ("localhost", "direct: a name that only the network itself can answer"),
        ("kubernetes.default.svc", "direct: a name that only the network itself can answer"),
        ("a.b.svc.cluster.local.", "direct: a name that only the network itself can answer"),
        ("ip-10-0-0-1.us-west-2.compute.internal", "direct: a name that only the network itself can answer"),
        ("gcr.io", "blocked: a public host, and only the proxy leads out"),
        ("example.com", "direct: works only if the name leads to an address inside the network"),
    ])
    func `what is exempt goes as far as the network lets it`(host: String, expected: String) {
        let route = FreshNetwork.ProxyRoute(to: .of("10.9.0.0/16"), via: "tgw-1")
        #expect(landing(host, .fresh(routes: [route])) == expected)
    }

    @Test(arguments: [
        ("ec2.us-west-2.amazonaws.com", "endpoint: private DNS leads it to its endpoint"),
        ("s3.us-west-2.amazonaws.com", "endpoint: the route tables lead it to the gateway endpoint"),
        ("bucket.with.dots.s3.us-west-2.amazonaws.com", "endpoint: the route tables lead it to the gateway endpoint"),
        ("http://ec2.us-west-2.amazonaws.com", "blocked: its endpoint is reached on port 443 alone"),
        ("vpce-0a1b-x1.kms.us-west-2.vpce.amazonaws.com", "endpoint: the endpoint's own name"),
        ("kms.us-west-2.amazonaws.com", "blocked: its endpoint has no private DNS, and only the proxy leads out"),
        (
            "autoscaling.us-west-2.amazonaws.com",
            "blocked: the plan makes no endpoint for it, and only the proxy leads out"
        ),
        ("sts.amazonaws.com", "blocked: no endpoint serves this name of AWS, and only the proxy leads out"),
        ("ec2.eu-west-1.amazonaws.com", "blocked: no endpoint serves this name of AWS, and only the proxy leads out"),
        (
            "sts-fips.us-west-2.amazonaws.com",
            "blocked: no endpoint serves this name of AWS, and only the proxy leads out"
        ),
        ("ec2.us-west-2.api.aws", "blocked: no endpoint serves this name of AWS, and only the proxy leads out"),
        ("bucket.s3.amazonaws.com", "blocked: no endpoint serves this name of AWS, and only the proxy leads out"),
        (
            "internal-a-1.us-west-2.elb.amazonaws.com",
            "direct: works only if the name leads to an address inside the network"
        ),
        (
            "xec2.us-west-2.amazonaws.com.evil.test",
            "direct: works only if the name leads to an address inside the network"
        ),
    ])
    func `names of AWS go to endpoints, where there are any`(host: String, expected: String) {
        let plan = Plan.existing().with {
            $0.endpoints.services = ["ec2", "kms", "s3", "sts"]
            $0.endpoints.overrides["kms"] = .init(privateDNS: false)
        }
        #expect(landing(host, plan) == expected)
    }

    @Test func `an existing VPC's addresses are known from its state, or it is said that they are not`() {
        #expect(landing("10.0.4.7", .existing(), [.of("10.0.0.0/16")]) == "direct: an address inside the VPC")
        #expect(
            landing("10.1.4.7", .existing(), [.of("10.0.0.0/16")])
                == "direct: outside the VPC: works only if a route leads there")
        #expect(
            landing("10.0.4.7", .existing())
                == "direct: works if it lies in the VPC, whose blocks are not known here")
    }

    @Test func `a group that may not reach the endpoints is remembered`() {
        let plan = Plan.fresh().with { $0.proxy.egress = .init(endpoints: false, s3: false) }
        #expect(
            landing("ec2.us-west-2.amazonaws.com", plan).hasSuffix(", if a group other than proxy-egress lets it out"))
        #expect(
            landing("s3.us-west-2.amazonaws.com", plan).hasSuffix(", if a group other than proxy-egress lets it out"))
    }

    @Test func `what is exempt and leads nowhere is a finding`() throws {
        let plan = Plan.fresh().with { $0.proxy.noProxy = ["*"] }
        let trace = Trace(of: ["gcr.io", "quay.io", "sts.amazonaws.com"], for: plan)
        let findings = trace.diagnostics.filter { $0.code == "trace.leads-nowhere" }
        #expect(findings.map(\.summary) == ["gcr.io, quay.io go nowhere", "sts.amazonaws.com goes nowhere"])
    }

    private func landing(_ host: String, _ plan: Plan, _ blocks: [IPv4CIDR]? = nil) -> String {
        let landing = TraceNetwork(of: plan, region: World.region, blocks: blocks).landing(of: .of(host))
        return "\(landing.way.rawValue): \(landing.reason)"
    }
}
