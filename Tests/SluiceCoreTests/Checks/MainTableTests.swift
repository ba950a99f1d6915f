import Testing

@testable import SluiceCore

struct MainTableTests {
    @Test func `a subnet without a table of its own shares the route to S3 with all such subnets`() {
        var world = World.surrounded
        #expect(world.findings(of: MainTable.self).isEmpty)
        world.observation.routeTables["rtb-1"]?.associations.removeAll { $0.subnet == "subnet-3" }
        let findings = world.findings(of: MainTable.self)
        #expect(findings.map(\.summary) == ["subnet-3 has no route table of its own"])
        #expect(findings.first?.cause.contains("rtb-main") == true)
    }
}
