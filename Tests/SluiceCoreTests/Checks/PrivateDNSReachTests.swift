import Testing

@testable import SluiceCore

struct PrivateDNSReachTests {
    private var componentsAlone: Plan { .existing().with { $0.endpoints.callers = .components } }

    @Test func `where the whole VPC is admitted nobody is cut off`() {
        var world = World.surrounded
        world.addInstance(subnet: "subnet-1", group: "sg-proxy")
        #expect(world.findings(of: PrivateDNSReach.self).isEmpty)
    }

    @Test func `whoever carries no admitted group is cut off, by name`() {
        var world = World.surrounded
        world.addInstance(subnet: "subnet-1", group: "sg-proxy")
        world.addInstance("i-2", interface: "eni-2", subnet: "subnet-1", group: "sg-nodes")
        let findings = world.findings(of: PrivateDNSReach.self, componentsAlone)
        #expect(
            findings.map(\.summary) == [
                "2 interfaces of the VPC may not call the endpoints of autoscaling, ec2, elasticloadbalancing, kms, sts"
            ])
        #expect(findings.first?.cause.contains("eni-squid (EC2 instance i-squid), eni-1 (EC2 instance i-1)") == true)
        #expect(findings.first?.subject == "endpoints.callers")
    }

    @Test func `AWS's appliances call nothing`() {
        var world = World.surrounded
        world.observation.interfaces = [:]
        for (number, type) in ["nat_gateway", "network_load_balancer", "vpc_endpoint"].enumerated() {
            world.addInterface(
                ObservedNetworkInterface(
                    id: "eni-\(number)", vpc: "vpc-1", subnet: "subnet-1", type: type, isManaged: true, isAttached: true
                ))
        }
        #expect(world.findings(of: PrivateDNSReach.self, componentsAlone).isEmpty)
    }

    @Test func `without private DNS everybody keeps the public name`() {
        let plan = componentsAlone.with { plan in
            for service in plan.selectedServices { plan.endpoints.overrides[service.name] = .init(privateDNS: false) }
        }
        #expect(World.surrounded.findings(of: PrivateDNSReach.self, plan).isEmpty)
    }
}
