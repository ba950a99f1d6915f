import Testing

@testable import SluiceCore

struct DHCPNamesTests {
    private func findings(_ name: String?, _ servers: [String], _ plan: Plan = .existing()) -> [Diagnostic] {
        var world = World.surrounded
        world.observation.surroundings?.dhcpOptions = ObservedDHCPOptions(
            id: "dopt-1", domainName: name, domainNameServers: servers)
        return world.findings(of: DHCPNames.self, plan)
    }

    @Test(arguments: ["us-west-2.compute.internal", nil])
    func `AWS's own names are right`(name: String?) {
        #expect(findings(name, ["AmazonProvidedDNS"]).isEmpty)
    }

    @Test func `a custom domain name keeps nodes from joining`() {
        let findings = findings("corp.example.com", [])
        #expect(findings.map(\.code) == ["network.dhcp-domain-name"])
        #expect(findings.first?.summary == "dopt-1 names the domain `corp.example.com`")
        #expect(findings.first?.severity == .error)
    }

    @Test func `EKS takes a custom domain name`() {
        let plan = Plan.existing().with { $0.platform = .eksPrivate }
        #expect(self.findings("corp.example.com", [], plan).isEmpty)
    }

    @Test func `DNS servers of one's own have to forward`() {
        let findings = findings(nil, ["10.0.0.53", "AmazonProvidedDNS"])
        #expect(findings.map(\.summary) == ["dopt-1 names DNS servers of its own: 10.0.0.53"])
    }
}
