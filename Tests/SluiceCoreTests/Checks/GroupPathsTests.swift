import Testing

@testable import SluiceCore

struct GroupPathsTests {
    @Test func `the groups that sluice makes let every component everywhere it has to go`() {
        #expect(World.surrounded.findings(of: GroupPaths.self).isEmpty)
        #expect(World.empty.findings(of: GroupPaths.self, .fresh()).isEmpty)
    }

    @Test func `the groups of an interface are united`() {
        var world = World.surrounded
        world.addGroup("sg-closed")
        world.addInterface(
            ObservedNetworkInterface(
                id: "eni-1", vpc: "vpc-1", subnet: "subnet-1", groups: ["sg-closed", "sg-nodes"], instance: "i-1",
                isAttached: true))
        let plan = Plan.existing().with {
            $0.components = Components(nodePools: ["sg-closed"])
            $0.proxy.egress = .init(endpoints: false, s3: false)
        }
        #expect(world.findings(of: GroupPaths.self, plan).isEmpty)
    }

    @Test func `a component whose groups let nothing out is told`() {
        var world = World.surrounded
        world.addGroup("sg-closed")
        let plan = Plan.existing().with {
            $0.components = Components(controlPlane: ["sg-closed"])
            $0.proxy.egress = .init(endpoints: false, s3: false)
        }
        let findings = world.findings(of: GroupPaths.self, plan)
        #expect(
            findings.map(\.summary) == [
                "the control plane cannot send TCP 443 to the endpoints of autoscaling, ec2, elasticloadbalancing, kms, sts"
            ])
        #expect(findings.first?.cause == "sg-closed, securityGroup/proxyEgress have no rule that lets it out")
        #expect(findings.first?.subject == "components.controlPlane")
    }

    @Test func `an endpoint of somebody else's is reached through its own group`() {
        var world = World.surrounded
        world.addGroup("sg-theirs")
        world.addRule("sgr-theirs", to: "sg-theirs", .ingress, tcp: 443, "10.0.0.0/16")
        world.addForeignEndpoint(groups: ["sg-theirs"])
        #expect(world.findings(of: GroupPaths.self).isEmpty)
        let plan = Plan.existing().with { $0.components = Components() }
        #expect(world.findings(of: GroupPaths.self, plan).isEmpty)
    }

    @Test func `and tells whom it does not admit`() {
        var world = World.surrounded
        world.addGroup("sg-theirs")
        world.addForeignEndpoint(groups: ["sg-theirs"])
        let plan = Plan.existing().with {
            $0.components = Components()
            $0.endpoints.callers = .components
        }
        let findings = world.findings(of: GroupPaths.self, plan)
        #expect(
            findings.map(\.summary) == [
                "TCP 443 from whatever carries the proxy-egress group is not admitted to the endpoint of kms"
            ])
    }
}
