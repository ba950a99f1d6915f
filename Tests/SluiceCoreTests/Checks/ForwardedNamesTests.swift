import Testing

@testable import SluiceCore

struct ForwardedNamesTests {
    private func findings(_ rules: [(domain: String, isForwarding: Bool)]) -> [Diagnostic] {
        var world = World.surrounded
        world.observation.surroundings?.resolverRules = rules.enumerated().map { index, rule in
            ObservedResolverRule(
                id: "rslvr-rr-\(index + 1)", domain: DomainName(rule.domain), isForwarding: rule.isForwarding)
        }
        return world.findings(of: ForwardedNames.self)
    }

    @Test func `a rule for an endpoint's very name comes before its private DNS`() {
        let findings = findings([("kms.us-west-2.amazonaws.com.", true)])
        #expect(
            findings.map(\.summary) == [
                "the resolver rule rslvr-rr-1 for kms.us-west-2.amazonaws.com sends the name "
                    + "kms.us-west-2.amazonaws.com elsewhere"
            ])
        #expect(findings.map(\.severity) == [.warning])
        #expect(findings.map(\.subject) == ["endpoint/kms"])
    }

    @Test(arguments: [".", "com.", "amazonaws.com.", "s3.us-west-2.amazonaws.com."])
    func `a rule for a parent leaves private names alone, and takes the public one of a gateway endpoint`(
        domain: String
    ) {
        #expect(findings([(domain, true)]).map(\.subject) == ["endpoint/s3"])
    }

    @Test func `a more specific rule for the VPC's own resolver brings the names back`() {
        #expect(findings([(".", true), ("amazonaws.com", false)]).isEmpty)
        #expect(findings([(".", false), ("amazonaws.com", true)]).count == 1)
    }

    @Test(arguments: ["example.com.", "us-east-1.amazonaws.com."])
    func `a rule for other names is in nobody's way`(domain: String) {
        #expect(findings([(domain, true)]).isEmpty)
    }

    @Test func `where nobody asked nothing is found and nothing was looked for`() {
        let examination = World.surrounded.examination()
        #expect(ForwardedNames.findings(in: examination).isEmpty)
        #expect(!examination.codes.contains("endpoint.resolver-rule"))
    }
}
