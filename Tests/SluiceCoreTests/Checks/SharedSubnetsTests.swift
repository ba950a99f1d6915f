import Testing

@testable import SluiceCore

struct SharedSubnetsTests {
    @Test func `a subnet of another account is no place for an endpoint`() {
        var world = World.surrounded
        #expect(world.findings(of: SharedSubnets.self).isEmpty)
        world.observation.subnets["subnet-2"]?.owner = "999999999999"
        let findings = world.findings(of: SharedSubnets.self)
        #expect(findings.map(\.summary) == ["subnet-2 belongs to account 999999999999"])
        #expect(findings.map(\.subject) == ["network.subnets[1]"])
    }

    @Test func `of a VPC that is another account's one finding is enough`() {
        var world = World.surrounded
        world.observation.vpcs["vpc-1"]?.owner = "999999999999"
        world.observation.subnets["subnet-2"]?.owner = "999999999999"
        #expect(world.findings(of: SharedSubnets.self).isEmpty)
        #expect(world.examination().findings.count { $0.code == "vpc.shared" } == 1)
    }
}
