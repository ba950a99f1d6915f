import Testing

@testable import SluiceCore

struct NetworkACLPathsTests {
    /// ``World/surrounded`` with a list of its own for one subnet.
    private func world(_ entries: ObservedNetworkACL.Entry..., guarding subnet: String = "subnet-1") -> World {
        var world = World.surrounded
        world.observation.surroundings?.networkACLs["acl-1"] = .open(
            "acl-1", subnets: world.observation.subnets.keys.filter { $0 != subnet })
        world.observation.surroundings?.networkACLs["acl-2"] = ObservedNetworkACL(
            id: "acl-2", vpc: "vpc-1", subnets: [subnet], entries: entries)
        return world
    }

    @Test func `the list that every VPC is born with lets everything pass`() {
        #expect(World.surrounded.findings(of: NetworkACLPaths.self).isEmpty)
    }

    @Test func `a list that lets calls out must let their answers in`() {
        let world = world(
            .init(100, .egress, isAllowed: true),
            .init(100, .ingress, ipProtocol: "6", ports: 443...443, isAllowed: true))
        let findings = world.findings(of: NetworkACLPaths.self)
        #expect(
            findings.first?.summary
                == "acl-2 lets no answers to TCP 32768-60999 in from 10.0.2.0/24 at subnet-1")
        #expect(findings.first?.fix == "add an entry to acl-2 with a number below 32767 that allows it")
        #expect(findings.allSatisfy { $0.subject == "network.subnets[0]" })
    }

    @Test func `an entry that refuses is named`() {
        let world = world(
            .init(90, .egress, ipProtocol: "6", ports: 443...443, block: "10.0.3.0/24", isAllowed: false),
            .init(100, .egress, isAllowed: true), .init(100, .ingress, isAllowed: true))
        let findings = world.findings(of: NetworkACLPaths.self)
        #expect(findings.map(\.summary) == ["acl-2 lets no TCP 443 out to 10.0.3.0/24 at subnet-1"])
        #expect(findings.first?.cause == "its entry 90 refuses it, and calls to the endpoints go that way")
    }

    @Test func `S3 is called at public addresses`() {
        let inside = ObservedNetworkACL.Entry(100, .egress, block: "10.0.0.0/8", isAllowed: true)
        let findings = world(inside, .init(100, .ingress, isAllowed: true)).findings(of: NetworkACLPaths.self)
        #expect(findings.map(\.summary) == ["acl-2 lets no TCP 443 out to 0.0.0.0/0 at subnet-1"])
        #expect(findings.first?.cause.contains("S3") == true)
    }

    @Test func `within a subnet no list is asked`() {
        let plan = Plan.existing(subnets: ["subnet-1"]).with {
            $0.endpoints.services = ["kms"]
            $0.proxy.httpProxy.host = "proxy.example.com"
            $0.proxy.httpsProxy = nil
            $0.proxy.destination = .group("sg-squid")
        }
        #expect(world().findings(of: NetworkACLPaths.self, plan).isEmpty)
    }
}
