import Testing

@testable import SluiceCore

struct TraceTests {
    @Test func `the documented list sends AWS to the proxy, for a block covers no name`() throws {
        let trace = Trace(for: .documented, region: World.region)
        for service in ["autoscaling", "ec2", "elasticloadbalancing", "kms", "s3", "sts"] {
            let host = "\(service).us-west-2.amazonaws.com"
            #expect(trace.ways(to: host) == Array(repeating: .proxy, count: 12), "\(host)")
        }
        let finding = try #require(trace.diagnostics.first { $0.code == "proxy.endpoint-bypassed" })
        #expect(finding.summary == "6 names with an endpoint go to the proxy")
        #expect(finding.fix.contains("ec2.us-west-2.amazonaws.com, elasticloadbalancing.us-west-2.amazonaws.com"))
        #expect(finding.subject == "proxy.noProxy")
    }

    @Test func `the default list leads AWS to the endpoints, in every client`() {
        let trace = Trace(for: .fresh(), region: World.region)
        for service in ["autoscaling", "ec2", "elasticloadbalancing", "kms", "s3", "sts"] {
            let host = "\(service).us-west-2.amazonaws.com"
            #expect(trace.ways(to: host) == Array(repeating: .endpoint, count: 12), "\(host)")
        }
        #expect(trace.diagnostics.map(\.code) == ["trace.sts-global-name"])
    }

    @Test func `domains of the platform go to the proxy, which was told to let them pass`() {
        let trace = Trace(for: .fresh(), region: World.region)
        for host in ["gcr.io", "gkehub.googleapis.com", "us-west-2.ec2.archive.ubuntu.com"] {
            #expect(trace.ways(to: host) == Array(repeating: .proxy, count: 12), "\(host)")
            #expect(trace.rules(to: host) == ["no entry of noProxy matches; the allowlist names it"])
        }
        #expect(trace.routes.contains { $0.target.host == "quay.io" } == false)
        let mesh = Trace(for: .fresh().with { $0.serviceMesh = true }, region: World.region)
        #expect(mesh.ways(to: "quay.io") == Array(repeating: .proxy, count: 12))
    }

    @Test func `what the proxy was never told to let pass still goes there`() {
        let trace = Trace(of: ["example.com", "gcr.io:8443"], for: .fresh())
        #expect(
            trace.rules(to: "example.com") == ["no entry of noProxy matches; the platform's allowlist does not name it"]
        )
        #expect(
            trace.rules(to: "gcr.io:8443")
                == ["no entry of noProxy matches; the allowlist names it, but for https on port 443 alone"])
    }

    @Test func `the metadata service is never left to a proxy without a word`() throws {
        let trace = Trace(for: .fresh().with { $0.proxy.noProxy = ["localhost"] }, region: World.region)
        #expect(trace.ways(to: "169.254.169.254") == Array(repeating: .proxy, count: 12))
        let finding = try #require(trace.diagnostics.first)
        #expect(finding.code == "proxy.no-metadata-exemption" && finding.severity == .warning)
    }

    @Test func `the global name of STS goes to the proxy, and its regional one is pointed to`() throws {
        let trace = Trace(for: .fresh(), region: World.region)
        #expect(trace.ways(to: "sts.amazonaws.com") == Array(repeating: .proxy, count: 12))
        let note = try #require(trace.diagnostics.first)
        #expect(note.summary == "sts.amazonaws.com has no endpoint; sts.us-west-2.amazonaws.com has")
        #expect(note.fix.contains("AWS_STS_REGIONAL_ENDPOINTS=regional"))
    }

    @Test(arguments: ["cn-north-1", "us-gov-west-1", "us-iso-east-1"])
    func `other partitions have no global name of STS`(region: String) {
        let trace = Trace(for: .fresh(), region: region)
        #expect(trace.routes.allSatisfy { $0.target.host != "sts.amazonaws.com" })
        #expect(trace.routes.filter { $0.target.host.hasPrefix("ec2.\(region).") }.allSatisfy { $0.way == .endpoint })
        #expect(!trace.diagnostics.contains { $0.code == "trace.sts-global-name" })
    }

    @Test func `clients that read a list in other ways go other ways`() {
        let plan = Plan.fresh().with { $0.proxy.noProxy = ["169.254.169.254", "10.0.0.0/16", ".example.com"] }
        let trace = Trace(of: ["10.0.4.7", "example.com"], for: plan)
        #expect(trace.way(of: .go, to: "10.0.4.7") == .direct)
        #expect(trace.way(of: .java, to: "10.0.4.7") == .proxy)
        #expect(trace.way(of: .go, to: "example.com") == .proxy)
        #expect(trace.way(of: .curl, to: "example.com") == .direct)
    }

    @Test func `a finding that is not of all clients names them`() throws {
        let plan = Plan.fresh().with { $0.proxy.noProxy = ["169.254.169.254", ".amazonaws.com"] }
        let trace = Trace(of: ["ec2.us-west-2.amazonaws.com"], for: plan)
        let finding = try #require(trace.diagnostics.first)
        #expect(finding.summary == "ec2.us-west-2.amazonaws.com goes to the proxy in java")
    }

    @Test func `a cluster with a proxy of its own is a component of its own`() throws {
        let own = AnthosFiles.ClusterProxy(
            httpProxy: ProxyURL(host: "10.0.0.253", port: 3128), noProxy: ["169.254.169.254"])
        let plan = Plan.fresh().with {
            $0.anthos = AnthosFiles(
                workspace: "w", clusters: [.init(file: "cluster-0.yaml"), .init(file: "cluster-1.yaml", proxy: own)])
        }
        let trace = Trace(of: ["kms.us-west-2.amazonaws.com"], for: plan)
        #expect(
            trace.routes.map(\.component).distinctDescriptions == [
                "managementPlane", "controlPlane", "nodePools", "controlPlane of cluster-1.yaml",
                "nodePools of cluster-1.yaml",
            ])
        #expect(trace.routes.filter { $0.component.cluster == nil }.allSatisfy { $0.way == .endpoint })
        #expect(trace.routes.filter { $0.component.cluster != nil }.allSatisfy { $0.way == .proxy })
        let finding = try #require(trace.diagnostics.first)
        #expect(finding.subject == "anthos.clusters[1].proxy.noProxy")
    }

    @Test func `every host has a route for each component and client`() {
        let trace = Trace(for: .existing(), region: World.region)
        let hosts = Set(trace.routes.map(\.target))
        #expect(hosts.count == 16)
        #expect(trace.routes.count == hosts.count * 3 * ProxyClient.allCases.count)
        #expect(Set(trace.routes).count == trace.routes.count)
    }
}

extension Plan {
    /// The list of Google's example.
    fileprivate static let documented = Plan.fresh().with {
        $0.proxy.noProxy = ["localhost", "127.0.0.1", "169.254.169.254", "10.0.0.0/16", "example.com"]
    }
}

extension [TraceComponent] {
    fileprivate var distinctDescriptions: [String] {
        reduce(into: []) { if !$0.contains($1.description) { $0.append($1.description) } }
    }
}
