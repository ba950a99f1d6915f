import Testing

@testable import SluiceCore

struct GroupTests {
    /// A world with a group that lets out everything that the example plan needs, given as rules.
    private func world(_ rules: [(port: Int, peer: String)]) -> World {
        var world = World.inhabited
        world.addGroup("sg-out")
        for (number, rule) in rules.enumerated() {
            world.addRule("sgr-out\(number)", to: "sg-out", .egress, tcp: rule.port, rule.peer)
        }
        return world
    }

    private let named = Plan.existing().with { $0.proxy.securityGroup = .existing("sg-out") }

    @Test func `a group that the plan names is used when it lets out what is needed, and never changed`() throws {
        var world = world([(80, "10.0.0.254/32"), (443, "10.0.0.0/16"), (443, "pl-s3")])
        let before = world.observation
        let changeSet = world.apply(named)
        let adoption = try #require(changeSet[.proxyEgress])
        #expect(adoption.decision == .adopt && adoption.id == "sg-out" && adoption.reason == "named by the plan")
        #expect(!changeSet.callIDs.contains { $0.contains("proxyEgress") })
        #expect(world.state.resources[.proxyEgress]?.origin == .adopted)
        #expect(world.changeSet(for: named).isEmpty)

        #expect(world.destroy(named)[.proxyEgress]?.decision == .forget)
        #expect(world.observation == before && world.state.resources.isEmpty)
    }

    @Test func `a group that lets everything out lets out what is needed`() {
        var world = world([])
        world.addDefaultEgress(to: "sg-out")
        #expect(world.changeSet(for: named).diagnostics.isEmpty)
    }

    @Test func `every rule that a named group lacks is an error`() {
        let changeSet = world([(443, "10.0.0.254/32")]).changeSet(for: named)
        #expect(changeSet.findings == Array(repeating: "error group.egress-missing proxy.securityGroup", count: 3))
        #expect(
            changeSet.diagnostics.map(\.summary) == [
                "sg-out does not allow TCP 80 to 10.0.0.254/32",
                "sg-out does not allow TCP 443 to securityGroup/endpoints",
                "sg-out does not allow TCP 443 to pl-s3",
            ])
        #expect(changeSet.isRefused && changeSet.isEmpty)
    }

    @Test func `the endpoints' group may be named too`() {
        var world = World.inhabited
        world.addGroup("sg-in")
        let plan = Plan.existing().with { $0.endpoints.securityGroup = .existing("sg-in") }
        #expect(
            world.changeSet(for: plan).findings
                == Array(repeating: "error group.ingress-missing endpoints.securityGroup", count: 5))

        world.addRule("sgr-in", to: "sg-in", .ingress, tcp: 443, "10.0.0.0/8")
        let before = world.observation
        world.apply(plan)
        #expect(
            world.observation.endpoints.values.filter { $0.type == .interface }.allSatisfy { $0.groups == ["sg-in"] })
        #expect(world.changeSet(for: plan).isEmpty)
        world.destroy(plan)
        #expect(world.observation == before)
    }

    @Test func `a rule for every address of the VPC does not admit a group of another VPC`() {
        var world = World.inhabited
        world.addGroup("sg-in")
        world.addRule("sgr-in", to: "sg-in", .ingress, tcp: 443, "10.0.0.0/16")
        world.observation.securityGroups["sg-nodes"]?.vpc = "vpc-2"
        let plan = Plan.existing().with { $0.endpoints.securityGroup = .existing("sg-in") }
        #expect(
            world.changeSet(for: plan).diagnostics.map(\.summary) == ["sg-in does not allow TCP 443 from sg-nodes"])
    }

    @Test func `a group that is not in the VPC is an error`() {
        var world = world([])
        #expect(
            World.inhabited.changeSet(for: named).findings.first == "error group.not-found proxy.securityGroup")
        world.observation.securityGroups["sg-out"]?.vpc = "vpc-2"
        #expect(world.changeSet(for: named).findings.first == "error group.not-found proxy.securityGroup")
    }

    @Test func `a name that somebody's group has already is refused, whatever its case`() {
        var world = World.inhabited
        world.addGroup("sg-taken", name: "Prod-Proxy-Egress")
        let changeSet = world.changeSet(for: .existing())
        #expect(changeSet.findings == ["error group.name-taken securityGroup/proxyEgress"])
        #expect(changeSet[.proxyEgress]?.decision == .refuse)
        #expect(changeSet[.proxyEgress]?.reason == "sg-taken has the name prod-proxy-egress already")
        #expect(changeSet.isRefused && changeSet[.endpoints]?.decision == .create)
    }

    @Test func `a group that sluice made is not given up for one that the plan names`() {
        var world = world([(80, "10.0.0.254/32"), (443, "10.0.0.0/16"), (443, "pl-s3")])
        world.apply(.existing())
        let changeSet = world.changeSet(for: named)
        #expect(changeSet.findings.contains("error stack.made-before securityGroup/proxyEgress"))
        #expect(changeSet.isRefused)
    }

    @Test func `a named group may be given up for one that sluice makes`() {
        var world = world([(80, "10.0.0.254/32"), (443, "10.0.0.0/16"), (443, "pl-s3")])
        let before = world.observation
        world.apply(named)
        world.apply(.existing())
        #expect(world.state.resources[.proxyEgress]?.origin == .created)
        #expect(world.changeSet(for: .existing()).isEmpty)
        world.destroy(.existing())
        #expect(world.observation == before)
    }

    @Test func `the proxy is reached where the plan says it is`() {
        let group = Plan.existing().with { $0.proxy.destination = .group("sg-proxy") }
        let block = Plan.existing().with { $0.proxy.destination = .cidr(.of("10.9.0.0/24")) }
        #expect(egress(group) == ["80-80/sg-proxy", "443-443/sg-proxy", "443-443/endpoints", "443-443/pl-s3"])
        #expect(egress(block) == ["80-80/10.9.0.0/24", "443-443/10.9.0.0/24", "443-443/endpoints", "443-443/pl-s3"])
    }

    @Test func `one proxy for both needs one rule`() {
        let plan = Plan.existing().with { $0.proxy.httpsProxy = nil }
        #expect(egress(plan) == ["80-80/10.0.0.254/32", "443-443/endpoints", "443-443/pl-s3"])
    }

    @Test func `the way to the endpoints and to S3 may be left out`() {
        let plan = Plan.existing().with { $0.proxy.egress = .init(endpoints: false, s3: false) }
        #expect(egress(plan) == ["80-80/10.0.0.254/32", "443-443/10.0.0.254/32"])
        let withoutS3 = Plan.existing().with { $0.endpoints.services = ["kms"] }
        #expect(egress(withoutS3) == ["80-80/10.0.0.254/32", "443-443/10.0.0.254/32", "443-443/endpoints"])
    }

    private func egress(_ plan: Plan) -> [String] {
        World.inhabited.changeSet(for: plan).changes.map(\.address.rawValue)
            .filter { $0.hasPrefix("securityGroupRule/proxyEgress/egress/tcp/") }
            .map { String($0.dropFirst("securityGroupRule/proxyEgress/egress/tcp/".count)) }
    }
}
