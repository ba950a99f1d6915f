import Testing

@testable import SluiceCore

struct LimitsTests {
    private func findings(
        _ plan: Plan = .existing(), quotas: Quotas? = nil, _ change: (inout World) -> Void
    ) -> [Diagnostic] {
        var world = World.surrounded
        world.observation.surroundings?.quotas = quotas
        change(&world)
        return world.findings(of: Limits.self, plan)
    }

    @Test func `an account with nothing in it is far from every limit`() {
        #expect(findings { _ in }.isEmpty)
    }

    @Test(arguments: [(2, nil), (3, "limit.near"), (4, "limit.near"), (5, "limit.exceeded")])
    func `a VPC to come counts`(count: Int, code: String?) {
        var world = World.empty
        world.observation.surroundings = Surroundings()
        world.observation.surroundings?.vpcCount = count
        #expect(world.findings(of: Limits.self, .fresh()).map(\.code.rawValue) == [code].compactMap(\.self))
    }

    @Test func `interface endpoints of others count`() {
        let findings = findings { world in
            for number in 0..<36 { world.addForeignEndpoint("vpce-\(number)", service: "s\(number)", groups: []) }
        }
        #expect(findings.map(\.summary) == ["41 interface endpoints in the VPC, and the limit is 50"])
        #expect(findings.map(\.severity) == [.note])
    }

    @Test func `gateway endpoints count for the whole Region`() {
        let findings = findings(havingGateways: 20)
        #expect(findings.map(\.summary) == ["21 gateway endpoints in us-west-2, and the limit is 20"])
        #expect(findings.map(\.severity) == [.warning])
    }

    @Test(arguments: [(30, []), (10, [Diagnostic.Severity.error])])
    func `the account's own limit is believed`(limit: Int, severities: [Diagnostic.Severity]) {
        var quotas = Quotas()
        quotas.gatewayEndpointsPerRegion = limit
        quotas.areAsked = true
        #expect(findings(havingGateways: 20, quotas: quotas).map(\.severity) == severities)
    }

    private func findings(havingGateways count: Int, quotas: Quotas? = nil) -> [Diagnostic] {
        findings(quotas: quotas) { world in world.observation.surroundings?.gatewayEndpointCount = count }
    }

    @Test func `an interface may carry five groups`() {
        let findings = findings { world in
            world.addInterface(
                ObservedNetworkInterface(
                    id: "eni-1", vpc: "vpc-1", subnet: "subnet-1",
                    groups: ["sg-nodes", "sg-2", "sg-3", "sg-4", "sg-5"],
                    instance: "i-1", isAttached: true))
        }
        #expect(
            findings.map(\.summary) == ["6 groups on an interface of the node pools (eni-1), and the limit is 5"])
    }

    @Test func `the rules of our groups are counted, each once`() {
        let findings = findings { world in
            world.apply(.existing())
            let group = world.id(.endpoints)
            for number in 1...50 { world.addRule("sgr-\(number)", to: group, .ingress, tcp: number, "sg-nodes") }
        }
        #expect(findings.map(\.summary).first?.hasPrefix("55 ingress rules in sg-") == true, "\(findings)")
        #expect(findings.count == 1)
    }
}
