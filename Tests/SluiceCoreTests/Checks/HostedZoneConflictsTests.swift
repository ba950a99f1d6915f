import Testing

@testable import SluiceCore

struct HostedZoneConflictsTests {
    private func findings(
        _ domains: String..., service: String? = nil, plan: Plan = .existing(),
        _ change: (inout World) -> Void = { _ in }
    ) -> [Diagnostic] {
        var world = World.surrounded
        world.observation.surroundings?.hostedZones = domains.enumerated().map { index, domain in
            ObservedHostedZone(id: "Z\(index + 1)", domain: DomainName(domain), service: service)
        }
        change(&world)
        return world.findings(of: HostedZoneConflicts.self, plan)
    }

    @Test(arguments: ["kms.us-west-2.amazonaws.com.", "KMS.US-WEST-2.amazonaws.com"])
    func `a zone of an endpoint's very name leaves no room for its private DNS`(domain: String) {
        let findings = findings(domain)
        #expect(findings.map(\.summary) == ["the private hosted zone Z1 has the name kms.us-west-2.amazonaws.com"])
        #expect(findings.map(\.severity) == [.error])
        #expect(findings.map(\.subject) == ["endpoint/kms"])
    }

    @Test(arguments: ["amazonaws.com.", "us-west-2.amazonaws.com.", "s3.us-west-2.amazonaws.com."])
    func `a zone hides the public name that a gateway endpoint is called by`(domain: String) {
        let findings = findings(domain)
        #expect(
            findings.map(\.summary) == [
                "the private hosted zone Z1, \(domain.dropLast()), hides the name s3.us-west-2.amazonaws.com"
            ])
        #expect(findings.map(\.severity) == [.warning])
    }

    @Test func `a private name has a zone of its own, which is asked before its parents`() {
        let plan = Plan.existing().with { $0.endpoints.services = ["kms", "sts"] }
        #expect(findings("amazonaws.com", "us-west-2.amazonaws.com", plan: plan).isEmpty)
    }

    @Test func `of several zones the most specific one hides a name`() {
        #expect(findings("amazonaws.com", "us-west-2.amazonaws.com").map { $0.summary.contains("Z2") } == [true])
    }

    @Test(arguments: ["example.com", "us-east-1.amazonaws.com", "a.kms.us-west-2.amazonaws.com", "aws.com"])
    func `a zone of other names is in nobody's way`(domain: String) {
        #expect(findings(domain).isEmpty)
    }

    @Test func `the zones that AWS looks after are the endpoints' own`() {
        #expect(findings("kms.us-west-2.amazonaws.com", service: "vpce.amazonaws.com").isEmpty)
        #expect(findings("kms.us-west-2.amazonaws.com") { $0.apply(.existing()) }.isEmpty)
    }

    @Test func `without private DNS the name is somebody else's to lead`() {
        let plan = Plan.existing().with { $0.endpoints.overrides["kms"] = .init(privateDNS: false) }
        #expect(findings("kms.us-west-2.amazonaws.com", plan: plan).isEmpty)
    }

    @Test func `where nobody asked nothing is found and nothing was looked for`() {
        let examination = World.surrounded.examination()
        #expect(HostedZoneConflicts.findings(in: examination).isEmpty)
        #expect(!examination.codes.contains("endpoint.hosted-zone-conflict"))
    }
}
