import Testing

@testable import SluiceCore

struct NoProxyReviewTests {
    private static let names = ["ec2.us-west-2.amazonaws.com", "kms.us-west-2.amazonaws.com"]

    private func review(_ entries: String..., names: [String] = [], blocks: [IPv4CIDR] = []) -> [Diagnostic] {
        NoProxyReview(entries: entries, subject: "proxy.noProxy", endpointNames: names, vpcBlocks: blocks).findings
    }

    @Test func `the documented example has one flaw: its block was meant to cover names`() throws {
        let findings = review(
            "localhost", "127.0.0.1", "169.254.169.254", "10.0.0.0/16", "example.com", names: Self.names,
            blocks: [.of("10.0.0.0/16")])
        #expect(findings.map(\.code) == ["proxy.endpoint-bypassed"])
        let finding = try #require(findings.first)
        #expect(finding.summary == "proxy.noProxy sends 2 names that have an endpoint to the proxy")
        #expect(finding.cause.contains("10.0.0.0/16") && finding.fix.contains(Self.names[1]))
    }

    @Test func `names that are exempt by themselves or by their domain are no flaw`() {
        #expect(review("169.254.169.254", Self.names[0], ".us-west-2.amazonaws.com", names: Self.names).count == 1)
        #expect(review("169.254.169.254", ".us-west-2.amazonaws.com", names: Self.names).isEmpty)
    }

    @Test func `credentials must not go through a proxy`() {
        #expect(review("localhost").map(\.code) == ["proxy.no-metadata-exemption"])
        #expect(review("169.254.0.0/16").isEmpty)
        #expect(review("169.254.169.254:8080").map(\.code) == ["proxy.no-metadata-exemption"])
    }

    @Test func `the VPC's own addresses have to be exempt, all of them`() {
        let blocks = [IPv4CIDR.of("10.0.0.0/16"), .of("100.64.0.0/16")]
        let findings = review("169.254.169.254", "10.0.0.0/8", blocks: blocks)
        #expect(findings.map(\.code) == ["proxy.vpc-not-exempt"])
        #expect(findings.first?.fix == "add 100.64.0.0/16 to proxy.noProxy")
    }

    @Test func `a star beside others means something else to each client`() {
        #expect(review("localhost", "*").map(\.subject) == ["proxy.noProxy[1]"])
        #expect(review("*").map(\.code) == ["plan.no-proxy-everything"])
    }

    @Test(arguments: [
        ("10.0.0.0/16", "10.0.0.0/8"), ("10.0.0.1", "10.0.0.0/8"), ("a.example.com", "example.com"),
        (".example.com", "example.com"), ("*.a.example.com", ".example.com"), ("example.com:443", "example.com"),
    ])
    func `an entry that another covers is useless`(entry: String, other: String) {
        let findings = review("169.254.169.254", entry, other)
        #expect(findings.map(\.code) == ["proxy.entry-covered"])
        #expect(findings.first?.subject == "proxy.noProxy[1]" && findings.first?.severity == .note)
    }

    @Test(arguments: [
        ("example.com", ".example.com"), ("10.0.0.0/8", "10.0.0.0/16"), ("notexample.com", "example.com"),
        ("example.com", "example.com:443"), ("10.0.0.1", "example.com"),
    ])
    func `an entry that exempts more than another has its use`(entry: String, other: String) {
        #expect(review("169.254.169.254", entry, other).allSatisfy { $0.subject != "proxy.noProxy[1]" })
    }

    @Test(arguments: ["foo*.example.com", ":80", "a.*.com"])
    func `an entry that no host fits is named`(entry: String) {
        #expect(review("169.254.169.254", entry).map(\.code) == ["proxy.entry-matches-nothing"])
    }

    @Test func `the default list has no flaw`() {
        let plan = Plan.fresh()
        let list = plan.defaultNoProxy(region: "us-west-2", blocks: [])
        let names = plan.platform.services.map { AWSHostName(service: $0.name, region: "us-west-2").host }
        let review = NoProxyReview(
            entries: list, subject: "proxy.noProxy", endpointNames: names, vpcBlocks: plan.plannedBlocks)
        #expect(review.findings.isEmpty, "\(review.findings)")
    }
}
