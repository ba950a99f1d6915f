import Testing

@testable import SluiceCore

struct ExplanationTests {
    private func explanation(_ address: Address, _ world: World, _ plan: Plan = .existing()) throws -> Explanation {
        try #require(
            Explanation(
                of: address, plan: plan, state: world.state, observation: world.observation,
                changeSet: world.changeSet(for: plan)))
    }

    private func lines(_ explanation: Explanation) -> [String] { explanation.facts.map { "\($0.source): \($0.text)" } }

    @Test func `what is to be made is wanted, unknown and not there`() throws {
        let explanation = try explanation(.endpoint("kms"), .inhabited)
        #expect(explanation.decision == "create" && explanation.reason == "not there yet")
        let lines = lines(explanation)
        #expect(lines.contains("state: knows nothing of it"))
        #expect(lines.contains("plan: endpoints.services: those of gke-aws-previous"))
        #expect(lines.contains("there: nothing that is ours by the state or by its tags"))
        #expect(lines.contains { $0.hasPrefix("offered: com.amazonaws.us-west-2.kms, interface, in us-west-2a") })
        #expect(lines.contains("call: endpoint/kms:CreateVpcEndpoint"))
    }

    @Test func `what is adopted names whose it is`() throws {
        var world = World.inhabited
        world.addGroup("sg-theirs")
        world.addRule("sgr-1", to: "sg-theirs", .ingress, tcp: 443, "10.0.0.0/16")
        world.addForeignEndpoint(groups: ["sg-theirs"])
        let explanation = try explanation(.endpoint("kms"), world)
        #expect(explanation.decision == "adopt")
        #expect(lines(explanation).contains("there: vpce-theirs, of somebody else's"))
        #expect(lines(explanation).contains("also there: vpce-theirs: available, with private DNS, sg-theirs"))
    }

    @Test func `what stays as it is can be explained too`() throws {
        var world = World.inhabited
        world.apply(.existing())
        let explanation = try explanation(.proxyEgress, world)
        #expect(explanation.decision == "keep" && explanation.reason == "it is as the plan says")
        #expect(lines(explanation).contains { $0.hasPrefix("state: \(world.id(.proxyEgress)), made by sluice") })
    }

    @Test func `what differs is told field by field`() throws {
        var world = World.inhabited
        world.apply(.existing())
        world.observation.endpoints[world.id(.endpoint("kms"))]?.subnets = ["subnet-1"]
        let explanation = try explanation(.endpoint("kms"), world)
        #expect(explanation.decision == "update")
        #expect(lines(explanation).contains("differs: subnets: [subnet-1] → [subnet-1, subnet-2, subnet-3]"))
    }

    @Test func `an address that nobody knows is not explained`() {
        let world = World.inhabited
        let explanation = Explanation(
            of: .endpoint("kmz"), plan: .existing(), state: world.state, observation: world.observation,
            changeSet: world.changeSet(for: .existing()))
        #expect(explanation == nil)
    }

    // MARK: Candidates

    @Test func `a group that reaches the proxy and nothing else is a candidate`() throws {
        var world = World.inhabited
        world.addGroup("sg-out", name: "out")
        let rule = ObservedRule(
            id: "", group: "sg-out", direction: .egress, ipProtocol: "tcp", fromPort: 0, toPort: 65_535,
            peer: "10.0.0.0/24")
        world.observation.securityGroups["sg-out"]?.egress = [rule]
        let finding = try #require(world.changeSet(for: .existing()).diagnostics.first)
        #expect(finding.code == "group.candidate" && finding.severity == .note)
        #expect(finding.summary == "sg-out (out) reaches the proxy already")
        let everything = ObservedRule(
            id: "", group: "sg-out", direction: .egress, ipProtocol: "-1", fromPort: -1, toPort: -1, peer: "0.0.0.0/0")
        world.observation.securityGroups["sg-out"]?.egress.append(everything)
        #expect(world.changeSet(for: .existing()).diagnostics.isEmpty)
    }
}
