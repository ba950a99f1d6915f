import Testing

@testable import SluiceCore

struct BlindSpotsTests {
    private func examination(_ place: BlindSpot.Place, reason: String = "because") -> Examination {
        var world = World.surrounded
        world.observation.surroundings?.blindSpots = [BlindSpot(place, reason: reason)]
        return world.examination()
    }

    private static let places: [(BlindSpot.Place, code: String)] = [
        (.action("ec2:DescribeNetworkAcls"), "permission.missing"), (.quotas, "limit.unknown"),
        (.hostedZones, "network.dns-unknown"), (.resolverRules, "network.dns-unknown"),
    ]

    @Test(arguments: places)
    func `what could not be looked at is a warning with its reason`(place: BlindSpot.Place, code: String) {
        let findings = BlindSpots.findings(in: examination(place))
        #expect(findings.map(\.code.rawValue) == [code])
        #expect(findings.map(\.severity) == [.warning])
        #expect(findings.map(\.cause) == ["because"])
    }

    @Test func `a permission is named as IAM names it, without what only few may read`() {
        let reason = "You are not authorized. Encoded authorization failure message: abc"
        let finding = BlindSpots.findings(in: examination(.action("ec2:DescribeNatGateways"), reason: reason)).first
        #expect(finding?.subject == "ec2:DescribeNatGateways")
        #expect(finding?.cause == "You are not authorized.")
    }

    @Test func `where everything was seen nothing is counted`() {
        let examination = World.surrounded.examination()
        #expect(BlindSpots.findings(in: examination).isEmpty)
        #expect(!examination.codes.contains("limit.unknown"))
        #expect(Examination.codes.contains("limit.unknown"))
    }
}
