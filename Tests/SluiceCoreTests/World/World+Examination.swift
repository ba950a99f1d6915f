@testable import SluiceCore

extension World {
    /// What one check finds about a plan in this world.
    func findings<C: Check>(of check: C.Type, _ plan: Plan = .existing()) -> [Diagnostic] {
        check.findings(in: examination(of: plan))
    }

    /// The plan held against this world.
    func examination(of plan: Plan = .existing()) -> Examination {
        Examination(plan: plan, state: state, observation: observation)
    }

    /// ``inhabited``, with what only a doctor looks at: an open network ACL, AWS's own DHCP options, a proxy.
    static var surrounded: World {
        var world = World.inhabited
        var surroundings = Surroundings()
        surroundings.networkACLs["acl-1"] = .open("acl-1", subnets: Array(world.observation.subnets.keys))
        surroundings.dhcpOptions = ObservedDHCPOptions(
            id: "dopt-1", domainName: "us-west-2.compute.internal", domainNameServers: ["AmazonProvidedDNS"])
        world.observation.surroundings = surroundings
        for table in world.observation.routeTables.keys {
            world.observation.routeTables[table]?.routes = [.init(destination: "10.0.0.0/16", target: "local")]
        }
        world.addGroup("sg-squid")
        world.addRule("sgr-squid80", to: "sg-squid", .ingress, tcp: 80, "10.0.0.0/16")
        world.addRule("sgr-squid443", to: "sg-squid", .ingress, tcp: 443, "10.0.0.0/16")
        world.addInterface(
            ObservedNetworkInterface(
                id: "eni-squid", vpc: "vpc-1", subnet: "subnet-1", groups: ["sg-squid"], addresses: ["10.0.0.254"],
                instance: "i-squid", isAttached: true))
        world.observation.rulesKnown.formUnion(world.observation.securityGroups.keys)
        return world
    }
}

extension ObservedNetworkACL {
    /// The one that every VPC is born with.
    static func open(_ id: String, subnets: [String]) -> ObservedNetworkACL {
        ObservedNetworkACL(
            id: id, vpc: "vpc-1", subnets: subnets,
            entries: [SecurityGroupRule.Direction.ingress, .egress].flatMap { direction in
                [Entry(100, direction, isAllowed: true), Entry(32_767, direction, isAllowed: false)]
            })
    }
}
