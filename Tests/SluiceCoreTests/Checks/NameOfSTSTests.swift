import Testing

@testable import SluiceCore

struct NameOfSTSTests {
    @Test func `the global name of STS has no endpoint`() {
        let findings = World.surrounded.findings(of: NameOfSTS.self)
        #expect(findings.map(\.severity) == [.note])
        #expect(
            findings.first?.summary
                == "sts.amazonaws.com does not lead to the endpoint; sts.us-west-2.amazonaws.com does")
    }

    @Test func `without an endpoint for STS it does not matter`() {
        let plan = Plan.existing().with { $0.endpoints.services = ["kms"] }
        #expect(World.surrounded.findings(of: NameOfSTS.self, plan).isEmpty)
    }
}
