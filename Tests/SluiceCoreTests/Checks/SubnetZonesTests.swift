import Testing

@testable import SluiceCore

struct SubnetZonesTests {
    @Test func `two subnets of a zone are told, and the choice is sluice's`() {
        var world = World.surrounded
        #expect(world.findings(of: SubnetZones.self).isEmpty)
        world.observation.subnets["subnet-2"]?.zone = "us-west-2a"
        let findings = world.findings(of: SubnetZones.self)
        #expect(findings.map(\.summary) == ["subnet-1, subnet-2 are all in us-west-2a"])
        #expect(findings.map(\.severity) == [.note])
    }
}
