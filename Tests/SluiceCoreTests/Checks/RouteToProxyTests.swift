import Testing

@testable import SluiceCore

struct RouteToProxyTests {
    private var plan: Plan { .existing().with { $0.proxy.httpProxy.host = "10.9.0.5" } }

    @Test func `the VPC delivers to its own addresses`() {
        #expect(World.surrounded.findings(of: RouteToProxy.self).isEmpty)
    }

    @Test func `a proxy outside needs a route`() {
        let findings = World.surrounded.findings(of: RouteToProxy.self, plan)
        #expect(findings.map(\.summary) == ["nothing leads from subnet-1 to the proxy at 10.9.0.5"])
        #expect(findings.map(\.subject) == ["proxy.httpProxy"])
    }

    @Test(arguments: [(false, 0), (true, 1)])
    func `a transit gateway is a way while it is there`(isBlackhole: Bool, count: Int) {
        var world = World.surrounded
        world.observation.routeTables["rtb-1"]?.routes.append(
            .init(destination: "10.9.0.0/16", target: "tgw-1", isBlackhole: isBlackhole))
        #expect(world.findings(of: RouteToProxy.self, plan).count == count)
    }

    @Test func `the longest prefix decides`() {
        var world = World.surrounded
        world.observation.routeTables["rtb-1"]?.routes += [
            .init(destination: "10.0.0.0/8", target: "tgw-1"),
            .init(destination: "10.9.0.0/16", target: "pcx-gone", isBlackhole: true),
        ]
        #expect(
            world.findings(of: RouteToProxy.self, plan).first?.cause
                == "in rtb-1 the route 10.9.0.0/16 leads to pcx-gone, which is gone")
    }
}
