import SeededRandom
import Testing

@testable import SluiceCore

struct CostEstimateTests {
    private let endpoints = ["autoscaling", "ec2", "elasticloadbalancing", "kms", "sts"]

    private func dollars(_ shares: [CostEstimate.Share]) -> [String] {
        shares.map { "\($0.name) \($0.net.perHour)" }
    }

    @Test(arguments: [Plan.fresh(), .existing()])
    func `five endpoints in three zones, a VPC, its groups and the gateway of S3`(_ plan: Plan) {
        let world: World = if case .existing = plan.network { .inhabited } else { .empty }
        let cost = world.changeSet(for: plan).cost()
        #expect(cost.added.perHour.description == "0.15" && cost.added.perMonth.description == "109.50")
        #expect(cost.saved.perHour == .zero && cost.net == cost.added && cost.leastForATest == cost.added.perHour)
        #expect(dollars(cost.byService) == endpoints.map { "\($0) 0.03" })
        #expect(dollars(cost.byZone) == ["us-west-2a 0.05", "us-west-2b 0.05", "us-west-2c 0.05"])
        #expect(cost.endpoints.first?.address == .endpoint("autoscaling") && cost.isListed)
    }

    @Test func `it takes the prices of the Region, or says whose it takes`() {
        var changeSet = World.empty.changeSet(for: .fresh())
        changeSet.region = "af-south-1"
        #expect(changeSet.cost().added.perMonth.description == "143.3355" && changeSet.cost().isListed)
        changeSet.region = "xx-nowhere-1"
        let cost = changeSet.cost()
        #expect(cost.added.perMonth.description == "109.50" && !cost.isListed && cost.zoneHour.region == "us-east-1")
    }

    @Test func `a zone that nobody knows is named by its subnet`() {
        var changeSet = World.inhabited.changeSet(for: .existing(subnets: ["subnet-2", "subnet-3"]))
        changeSet.network.zones["subnet-3"] = nil
        #expect(dollars(changeSet.cost().byZone) == ["subnet-3 0.05", "us-west-2b 0.05"])
    }

    @Test func `a zone more or less counts alone`() {
        var world = World.empty
        world.apply(.fresh(zones: 2))
        let more = world.apply(.fresh(zones: 3)).cost()
        #expect(more.net.perHour.description == "0.05" && more.leastForATest == more.net.perHour)
        #expect(more.endpoints.allSatisfy { $0.added == ["us-west-2c"] && $0.removed == [] })
        let less = world.changeSet(for: .fresh(zones: 1)).cost()
        #expect(less.added.perHour == .zero && less.saved.perHour.description == "0.10")
        #expect(less.net.perMonth.description == "-73.00" && less.leastForATest == .zero)
        #expect(dollars(less.byZone) == ["us-west-2b -0.05", "us-west-2c -0.05"])
    }

    @Test func `another subnet of the same zone costs nothing`() {
        var world = World.inhabited
        world.apply(.existing())
        world.addSubnet("subnet-4", zone: "us-west-2a", cidr: .of("10.0.4.0/24"))
        let changeSet = world.changeSet(for: .existing(subnets: ["subnet-4", "subnet-2", "subnet-3"]))
        #expect(changeSet[.endpoint("kms")]?.decision == .update && changeSet.cost().endpoints.isEmpty)
    }

    @Test func `an endpoint that is made anew costs no more, but its hours begin again`() throws {
        var world = World.inhabited
        world.apply(.existing())
        world.observation.endpoints[world.id(.endpoint("kms"))]?.state = .other("failed")
        let changeSet = world.changeSet(for: .existing())
        #expect(changeSet[.endpoint("kms")]?.decision == .replace)
        let cost = changeSet.cost()
        #expect(cost.added.perHour == .zero && cost.saved.perHour == .zero)
        #expect(cost.leastForATest.description == "0.03" && cost.endpoints.map(\.service) == ["kms"])
    }

    @Test func `somebody else's endpoint is somebody else's bill, and what is in the way is none`() {
        var world = World.inhabited
        world.addGroup("sg-theirs")
        world.addForeignEndpoint(groups: ["sg-theirs"])
        let refused = world.changeSet(for: .existing())
        #expect(refused[.endpoint("kms")]?.decision == .refuse && refused.cost().endpoints.count == 4)
        world.addRule("sgr-theirs", to: "sg-theirs", .ingress, tcp: 443, "10.0.0.0/16")
        let adopting = world.apply(.existing())
        #expect(adopting[.endpoint("kms")]?.decision == .adopt && adopting.cost().endpoints.count == 4)
        #expect(world.changeSet(destroying: .existing()).cost().saved == adopting.cost().added)
    }

    @Test func `what is only written down, or gone already, changes no bill`() {
        var world = World.inhabited
        world.apply(.existing())
        let gone = world.id(.endpoint("kms"))
        world.observation.endpoints[gone] = nil
        #expect(world.changeSet(destroying: .existing()).cost().saved.perHour.description == "0.12")
        world.apply(.existing())
        world.loseState()
        let recovery = world.changeSet(for: .existing())
        #expect(recovery.count(.record) > 0 && recovery.cost().endpoints.isEmpty)
    }

    /// Whatever becomes of a stack in between, all that it costs is saved when it goes; and every share adds up.
    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func `a stack that is gone has cost and saved the same`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        var world = Bool.random(using: &generator) ? World.empty : .inhabited
        let isFresh = world.observation.vpcs.isEmpty
        var plan = Plan.random(fresh: isFresh, using: &generator)
        var costs: [CostEstimate] = []
        for _ in 0..<3 {
            plan = .random(fresh: isFresh, using: &generator)
            costs.append(world.apply(plan, seed: seed).cost())
            #expect(world.changeSet(for: plan).cost().endpoints.isEmpty)
        }
        let standing = costs.reduce(.zero) { $0 + $1.net.perHour }
        costs.append(world.destroy(plan, seed: seed).cost())
        #expect(costs.last?.saved.perHour == standing && costs.last?.added.perHour == .zero)
        for cost in costs {
            #expect(cost.byZone.reduce(.zero) { $0 + $1.net.perMonth } == cost.net.perMonth)
            #expect(cost.byService.reduce(.zero) { $0 + $1.net.perMonth } == cost.net.perMonth)
            #expect(cost.added.perHour <= cost.leastForATest)
        }
    }
}
