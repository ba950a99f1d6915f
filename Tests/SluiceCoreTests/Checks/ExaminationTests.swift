import Testing

@testable import SluiceCore

struct ExaminationTests {
    @Test func `a VPC in which everything is as it should be is worth notes alone`() {
        let findings = World.surrounded.examination().findings
        #expect(findings.allSatisfy { $0.severity == .note }, "\(findings)")
        #expect(
            Set(findings.map(\.code.rawValue)) == [
                "group.egress-open", "network.no-internet-gateway", "network.no-nat", "endpoint.sts-global-name",
                "endpoint.s3-connections-dropped",
            ])
    }

    @Test func `what it makes is examined as well when it is there`() {
        var world = World.surrounded
        let interfaces = world.observation.interfaces
        world.apply(.existing())
        world.observation.interfaces = interfaces
        let findings = world.examination().findings
        #expect(findings.allSatisfy { $0.severity == .note }, "\(findings)")
    }

    @Test func `a fresh VPC that is not there yet can be examined too`() {
        var world = World.empty
        world.observation.surroundings = Surroundings()
        #expect(world.examination(of: .fresh()).findings.map(\.code.rawValue) == ["endpoint.sts-global-name"])
    }

    @Test func `every finding has a code that can be asked for, a cause and a fix`() {
        var world = World.surrounded
        world.observation.vpcs["vpc-1"]?.dnsHostnames = false
        world.observation.vpcs["vpc-1"]?.owner = "999999999999"
        for subnet in world.observation.subnets.keys {
            world.observation.subnets[subnet]?.availableAddresses = 1
            world.observation.subnets[subnet]?.zone = "us-west-2a"
        }
        world.observation.routeTables["rtb-1"]?.routes = []
        world.observation.surroundings?.networkACLs["acl-1"] = ObservedNetworkACL(
            id: "acl-1", vpc: "vpc-1", subnets: Array(world.observation.subnets.keys))
        world.observation.interfaces = [:]
        let findings = world.examination().findings
        #expect(findings.count > 8)
        for finding in findings {
            #expect(Examination.codes.contains(finding.code), "\(finding.code)")
            #expect(!finding.cause.isEmpty && !finding.fix.isEmpty && !finding.summary.contains("\n"))
        }
    }

    @Test func `no two checks share a code`() {
        let codes = Examination.checks.filter { $0 != SharedSubnets.self }.flatMap { $0.codes }
        #expect(Set(codes).count == codes.count)
    }
}
