import SluiceCore
import Testing

/// What all probes of a plan come to.
struct ProofTests {
    private static let region = "us-west-2"
    private static let targets = ProofTarget.all(for: .existing(), region: region)

    /// Everything as it should be: names lead into the VPC, and the proxy lets everything pass.
    private static var outcomes: [ProofTarget: ProbeOutcome] {
        Dictionary(
            uniqueKeysWithValues: targets.map { target in
                let isEndpoint = target.kind == "endpoint"
                return (
                    target,
                    ProbeOutcome(
                        addresses: isEndpoint ? ["10.0.0.9"] : [],
                        attempts: [.init(target.url, status: isEndpoint ? nil : 200)])
                )
            })
    }

    @Test func `the default platform has six endpoints and eight domains`() {
        #expect(
            Self.targets.map(\.kind) == Array(repeating: "endpoint", count: 6) + Array(repeating: "tunnel", count: 7)
                + ["plain"])
        #expect(Self.targets.first?.url.description == "https://autoscaling.us-west-2.amazonaws.com/")
        #expect(Self.targets.map(\.url.description).contains("https://k8s.gcr.io/v2/pause/manifests/3.9"))
        #expect(Self.targets.map(\.url.description).contains("https://gcr.io/v2/"))
        #expect(Self.targets.last?.url.description == "http://us-west-2.ec2.archive.ubuntu.com/")
    }

    @Test func `the service mesh asks for two more, and endpoints without private DNS for none`() {
        var plan = Plan.existing()
        plan.serviceMesh = true
        plan.endpoints.services = ["kms", "s3"]
        plan.endpoints.overrides["kms"] = .init(privateDNS: false)
        let targets = ProofTarget.all(for: plan, region: Self.region)
        #expect(targets.first?.url.host == "s3.us-west-2.amazonaws.com")
        #expect(targets.filter { $0.tier == .serviceMesh }.map(\.url.host) == ["docker.io", "quay.io"])
    }

    @Test func `everything as it should be is proven`() {
        let proof = Proof(Self.targets, Self.outcomes, ProofContext())
        #expect(proof.isProven)
        #expect(proof.findings.isEmpty)
        #expect(proof.entries.map(\.target) == Self.targets)
    }

    @Test func `a target that was not probed is unknown`() {
        var outcomes = Self.outcomes
        outcomes[Self.targets[7]] = nil
        let proof = Proof(Self.targets, outcomes, ProofContext())
        #expect(proof.entries[7].verdict.name == "unknown")
        #expect(proof.findings.map(\.code) == ["proof.not-probed"])
        #expect(proof.findings.map(\.severity) == [.warning])
    }

    @Test func `from outside the VPC one finding says so, and the gateway is unknown`() {
        var outcomes = Self.outcomes
        for target in Self.targets where target.kind == "endpoint" { outcomes[target]?.addresses = ["52.94.0.1"] }
        let proof = Proof(Self.targets, outcomes, ProofContext())
        #expect(proof.isFromOutside)
        #expect(!proof.isProven)
        #expect(proof.findings.map(\.code) == ["proof.private-dns", "proof.gateway-unseen"])
        #expect(proof.findings[0].fix.contains("--bundle"))
    }

    @Test func `hosts that fail for one reason share a finding`() {
        var outcomes = Self.outcomes
        for target in Self.targets where target.kind == "tunnel" {
            outcomes[target]?.attempts[0].failure = ProbeFailure(.tunnel, .status(403))
        }
        let findings = Proof(Self.targets, outcomes, ProofContext()).findings
        #expect(
            findings.map(\.summary) == [
                "gkeconnect.googleapis.com is refused by the proxy (403); likewise gkehub.googleapis.com, "
                    + "oauth2.googleapis.com and 4 more"
            ])
    }

    @Test func `noProxy that sends nodes another way than the probes is said`() {
        let proof = Proof(Self.targets, Self.outcomes, ProofContext())
        let documented = ["localhost", "127.0.0.1", "169.254.169.254", "10.0.0.0/16", "example.com"]
        #expect(proof.noProxyFindings(documented).map(\.code) == ["proxy.endpoint-bypassed"])
        let defaults = NoProxy.defaults(
            region: Self.region, services: Platform.gkeAWSPrevious.services, networks: [])
        #expect(proof.noProxyFindings(defaults).isEmpty)
        #expect(proof.noProxyFindings(defaults + [".gcr.io"]).map(\.code) == ["proof.domain-exempt"])
        #expect(proof.noProxyFindings(["*"]).map(\.code) == ["proof.domain-exempt"])
    }
}
