import Testing

@testable import SluiceCore

struct OpenS3ConnectionsTests {
    @Test func `a table that gets the endpoint's route loses what is open`() {
        let findings = World.surrounded.findings(of: OpenS3Connections.self)
        #expect(findings.map(\.code) == ["endpoint.s3-connections-dropped"])
        #expect(findings.allSatisfy { $0.severity == .note && $0.summary.hasSuffix("subnets of rtb-1") }, "\(findings)")
    }

    @Test func `a table that has the route already loses nothing`() {
        var world = World.surrounded
        world.apply(.existing())
        #expect(world.findings(of: OpenS3Connections.self).isEmpty)
    }

    @Test func `a table that is added to somebody else's endpoint loses what is open, and no other`() {
        var world = World.surrounded
        world.addForeignGateway(tables: ["rtb-1"])
        let plan = Plan.existing(tables: ["rtb-1", "rtb-main"]).with {
            $0.endpoints.overrides["s3"] = .init(extend: true)
        }
        let findings = world.findings(of: OpenS3Connections.self, plan)
        #expect(findings.count == 1 && findings[0].summary.hasSuffix("subnets of rtb-main"), "\(findings)")
        world.apply(plan)
        #expect(world.findings(of: OpenS3Connections.self, plan).isEmpty)
    }

    @Test func `nothing is open in a VPC that is yet to be made`() {
        #expect(World.empty.findings(of: OpenS3Connections.self, .fresh()).isEmpty)
    }
}
