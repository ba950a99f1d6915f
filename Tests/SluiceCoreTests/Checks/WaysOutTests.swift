import Testing

@testable import SluiceCore

struct WaysOutTests {
    @Test(arguments: [("nat-1", "the NAT gateway nat-1"), ("igw-1", "the internet gateway igw-1")])
    func `a route to the internet leads past the proxy`(target: String, words: String) {
        var world = World.surrounded
        world.observation.routeTables["rtb-1"]?.routes.append(.init(destination: "0.0.0.0/0", target: target))
        let findings = world.findings(of: WaysOut.self).filter { $0.code == "network.direct-egress" }
        #expect(
            findings.map(\.summary) == [
                "subnet-1, subnet-2, subnet-3 lead to the internet through \(words), past the proxy"
            ])
        #expect(findings.first?.severity == .warning)
    }

    @Test(arguments: [("tgw-1", false), ("nat-1", true)])
    func `a transit gateway leads to networks of one's own, and a gateway that is gone nowhere`(
        target: String, isBlackhole: Bool
    ) {
        var world = World.surrounded
        world.observation.routeTables["rtb-1"]?.routes.append(
            .init(destination: "0.0.0.0/0", target: target, isBlackhole: isBlackhole))
        #expect(!world.findings(of: WaysOut.self).contains { $0.code == "network.direct-egress" })
    }

    @Test func `a VPC that has both gateways is not worth a word`() {
        var world = World.surrounded
        world.observation.surroundings?.natGateways?["nat-1"] = ObservedNATGateway(
            id: "nat-1", vpc: "vpc-1", subnet: "subnet-9")
        world.observation.surroundings?.internetGateways?["igw-1"] = ObservedInternetGateway(
            id: "igw-1", vpcs: ["vpc-1"], tags: [:])
        #expect(world.findings(of: WaysOut.self).isEmpty)
    }

    @Test func `of gateways that nobody may look at nothing is said`() {
        var world = World.surrounded
        world.observation.surroundings?.natGateways = nil
        world.observation.surroundings?.internetGateways = nil
        #expect(world.findings(of: WaysOut.self).isEmpty)
    }
}
