import Testing

@testable import SluiceCore

/// An endpoint has one interface a zone.
struct SubnetChoiceTests {
    /// Two more subnets in the first zone, one of them with more room.
    private var world: World {
        var world = World.inhabited
        world.addSubnet("subnet-0", zone: "us-west-2a", cidr: .of("10.0.10.0/24"), free: 100)
        world.addSubnet("subnet-5", zone: "us-west-2a", cidr: .of("10.0.11.0/24"), free: 200)
        return world
    }

    private func subnets(_ world: World, _ plan: Plan, service: String = "kms") -> [String] {
        let graph = DesiredGraph(plan: plan, observation: world.observation, current: world.state)
        guard case .interfaceEndpoint(let endpoint)? = graph.objects[.endpoint(service)] else { return [] }
        return endpoint.subnets.map(\.target.description)
    }

    @Test func `the subnet with the most free addresses is chosen in each zone`() {
        #expect(subnets(world, .existing(subnets: ["subnet-1", "subnet-5", "subnet-2"])) == ["subnet-2", "subnet-5"])
    }

    @Test(arguments: [["subnet-0", "subnet-1"], ["subnet-1", "subnet-0"]])
    func `among equals the first by ID is chosen, whatever the plan's order`(order: [String]) {
        #expect(subnets(world, .existing(subnets: order)) == ["subnet-0"])
    }

    @Test(arguments: [false, true])
    func `the present choice is kept when another has more room later`(isStateLost: Bool) {
        var world = world
        let plan = Plan.existing(subnets: ["subnet-1", "subnet-5"])
        world.apply(plan)
        world.observation.subnets["subnet-1"]?.availableAddresses = 5000
        if isStateLost { world.loseState() }
        #expect(subnets(world, plan) == ["subnet-5"])
        #expect(world.changeSet(for: plan).calls.isEmpty)
    }

    @Test func `one endpoint may have subnets of its own`() {
        let plan = Plan.existing(subnets: ["subnet-1", "subnet-2"]).with {
            $0.endpoints.overrides["kms"] = .init(subnets: ["subnet-2", "subnet-3"])
        }
        #expect(subnets(world, plan) == ["subnet-2", "subnet-3"])
        #expect(subnets(world, plan, service: "sts") == ["subnet-1", "subnet-2"])
    }

    @Test func `a zone without the service is left out, with a warning`() {
        var world = world
        for index in world.observation.services.indices where world.observation.services[index].shortName == "kms" {
            world.observation.services[index].zones = ["us-west-2b", "us-west-2c"]
        }
        #expect(subnets(world, .existing()) == ["subnet-2", "subnet-3"])
        let changeSet = world.apply(.existing())
        #expect(changeSet.findings == ["warning endpoint.zone-unsupported endpoint/kms"])
        #expect(changeSet.diagnostics.first?.summary == "kms has no endpoints in us-west-2a")
        #expect(changeSet.calls.counts["CreateVpcEndpoint"] == 6)
        #expect(world.changeSet(for: .existing()).isEmpty)
    }

    @Test func `a service in none of the zones is an error`() {
        var world = world
        for index in world.observation.services.indices where world.observation.services[index].shortName == "kms" {
            world.observation.services[index].zones = ["us-west-2d"]
        }
        let changeSet = world.changeSet(for: .existing())
        #expect(changeSet.findings == ["error endpoint.zone-unsupported endpoint/kms"])
        #expect(changeSet.isRefused && changeSet.isEmpty)
    }
}
