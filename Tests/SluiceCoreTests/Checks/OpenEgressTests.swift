import Testing

@testable import SluiceCore

struct OpenEgressTests {
    @Test func `a component's group that lets everything out is a note while no route leads out`() {
        let findings = World.surrounded.findings(of: OpenEgress.self)
        #expect(findings.map(\.subject) == ["sg-control", "sg-management", "sg-nodes"])
        #expect(findings.allSatisfy { $0.severity == .note })
        #expect(
            findings.first?.summary == "sg-control lets more out than to the proxy: egress all traffic to 0.0.0.0/0")
    }

    @Test func `and a warning where one does`() {
        var world = World.surrounded
        world.observation.routeTables["rtb-1"]?.routes.append(.init(destination: "0.0.0.0/0", target: "nat-1"))
        #expect(world.findings(of: OpenEgress.self).allSatisfy { $0.severity == .warning })
    }
}
