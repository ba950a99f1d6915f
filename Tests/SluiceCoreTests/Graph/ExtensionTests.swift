import Testing

@testable import SluiceCore

/// What somebody else's lacks, and the plan lets sluice add: it is added, recorded, and taken away again.
struct ExtensionTests {
    /// Applies, plans again, destroys: afterwards everything is as it was.
    private func lives(_ plan: Plan, in world: World, _ check: (World, ChangeSet) -> Void = { _, _ in }) {
        var world = world
        let before = world.observation
        let changeSet = world.apply(plan)
        check(world, changeSet)
        let second = world.changeSet(for: plan)
        #expect(second.isEmpty, "\(second.decisions)")
        world.destroy(plan)
        #expect(world.observation == before)
        #expect(world.state.resources.isEmpty)
    }

    // MARK: The gateway of somebody else's

    private var extendingS3: Plan {
        .existing(tables: ["rtb-1", "rtb-main"]).with { $0.endpoints.overrides["s3"] = .init(extend: true) }
    }

    private var gateway: World {
        var world = World.inhabited
        world.addForeignGateway(tables: ["rtb-1"])
        return world
    }

    @Test func `a gateway endpoint gets the tables that it lacks`() {
        lives(extendingS3, in: gateway) { world, changeSet in
            #expect(changeSet[.endpoint("s3")]?.decision == .extend)
            #expect(
                changeSet[.endpoint("s3")]?.reason
                    == "vpce-gateway is the gateway endpoint of the VPC; the plan adds what is missing")
            #expect(changeSet.callIDs.contains("vpce-gateway:ModifyVpcEndpoint:add"))
            #expect(world.observation.endpoints["vpce-gateway"]?.routeTables == ["rtb-1", "rtb-main"])
            #expect(world.state.resources[.endpoint("s3")]?.origin == .adopted)
        }
    }

    @Test func `without extend the remaining tables get an endpoint of ours`() {
        lives(.existing(tables: ["rtb-1", "rtb-main"]), in: gateway) { world, changeSet in
            #expect(changeSet[.endpoint("s3")]?.decision == .create)
            #expect(world.observation.endpoints["vpce-gateway"]?.routeTables == ["rtb-1"])
        }
    }

    @Test func `extend that is taken back gives the tables to an endpoint of ours`() {
        var world = gateway
        world.apply(extendingS3)
        let plan = Plan.existing(tables: ["rtb-1", "rtb-main"])
        let changeSet = world.apply(plan)
        #expect(
            changeSet.call("endpoint/s3:CreateVpcEndpoint", comesAfter: "vpce-gateway:ModifyVpcEndpoint:remove"))
        #expect(world.observation.endpoints["vpce-gateway"]?.routeTables == ["rtb-1"])
        #expect(world.changeSet(for: plan).isEmpty)
    }

    @Test func `a table that its owner takes off again is added anew`() {
        var world = gateway
        world.apply(extendingS3)
        world.modify(
            "vpce-gateway", EndpointChange(removing: [.init(endpoint: .id(""), member: .routeTable(.id("rtb-main")))]))
        #expect(world.apply(extendingS3)[.endpoint("s3")]?.decision == .extend)
        #expect(world.changeSet(for: extendingS3).isEmpty)
    }

    // MARK: An interface endpoint of somebody else's

    @Test func `an interface endpoint gets the zones that it lacks, and admits the callers`() {
        var world = World.inhabited
        world.addGroup("sg-theirs")
        world.addForeignEndpoint(groups: ["sg-theirs"])
        world.observation.endpoints["vpce-theirs"]?.subnets = ["subnet-1"]
        let plan = Plan.existing().with { $0.endpoints.overrides["kms"] = .init(extend: true) }
        lives(plan, in: world) { world, changeSet in
            #expect(changeSet[.endpoint("kms")]?.decision == .extend)
            #expect(world.observation.endpoints["vpce-theirs"]?.subnets == ["subnet-1", "subnet-2", "subnet-3"])
            #expect(world.observation.rules.values.contains { $0.group == "sg-theirs" && $0.peer == "10.0.0.0/16" })
        }
    }

    @Test func `two endpoints that share a group have the rule added once`() {
        var world = World.inhabited
        world.addGroup("sg-theirs")
        world.addForeignEndpoint(groups: ["sg-theirs"])
        world.addForeignEndpoint("vpce-sts", service: "sts", groups: ["sg-theirs"])
        let plan = Plan.existing().with {
            $0.endpoints.callers = .components
            $0.endpoints.overrides["kms"] = .init(extend: true)
            $0.endpoints.overrides["sts"] = .init(extend: true)
        }
        lives(plan, in: world) { world, _ in
            #expect(world.observation.rules.values.count { $0.group == "sg-theirs" } == 4)
        }
    }

    // MARK: Groups

    @Test func `a proxy-egress group of somebody else's gets the rules that it lacks`() {
        var world = World.inhabited
        world.addGroup("sg-egress")
        world.addRule("sgr-theirs", to: "sg-egress", .egress, tcp: 80, "10.0.0.254/32")
        let plan = Plan.existing().with { $0.proxy.securityGroup = .extended("sg-egress") }
        lives(plan, in: world) { world, changeSet in
            #expect(changeSet[.proxyEgress]?.decision == .extend)
            #expect(changeSet[.proxyEgress]?.reason == "named by the plan; the plan adds 3 things that are missing")
            #expect(world.observation.rules.values.count { $0.group == "sg-egress" } == 4)
        }
    }

    @Test func `a group that has several tasks gets each rule once`() {
        var world = World.inhabited
        world.addGroup("sg-all")
        world.addForeignEndpoint(groups: ["sg-all"])
        let plan = Plan.existing().with {
            $0.proxy.securityGroup = .extended("sg-all")
            $0.proxy.destination = .extended("sg-all")
            $0.endpoints.securityGroup = .extended("sg-all")
            $0.endpoints.overrides["kms"] = .init(extend: true)
        }
        lives(plan, in: world) { world, _ in
            let tuples = world.observation.rules.values.filter { $0.group == "sg-all" }.map(\.tuple)
            #expect(Set(tuples).count == tuples.count && tuples.count > 8)
        }
    }

    @Test func `rules in groups of others are found by their tags when the state is lost`() {
        var world = World.inhabited
        world.addGroup("sg-egress")
        let plan = Plan.existing().with { $0.proxy.securityGroup = .extended("sg-egress") }
        let before = world.observation
        world.apply(plan)
        world.loseState()
        let found = world.changeSet(for: plan)
        #expect(found.calls.isEmpty, "\(found.callIDs)")
        world.destroy(plan)
        #expect(world.observation == before)
    }

    @Test func `a rule that sluice added does not count when the plan stops to extend`() {
        var world = World.inhabited
        world.addGroup("sg-egress")
        world.apply(.existing().with { $0.proxy.securityGroup = .extended("sg-egress") })
        let changeSet = world.changeSet(for: .existing().with { $0.proxy.securityGroup = .existing("sg-egress") })
        #expect(changeSet.isRefused)
        #expect(changeSet.diagnostics.contains { $0.code == "group.egress-missing" })
    }

    @Test func `the proxy's own group is opened for the clusters`() {
        let plan = Plan.existing().with { $0.proxy.destination = .extended("sg-proxy") }
        lives(plan, in: .inhabited) { world, changeSet in
            #expect(changeSet[.proxy]?.decision == .extend)
            let rules = world.observation.rules.values.filter { $0.group == "sg-proxy" && $0.direction == .ingress }
            #expect(rules.map(\.fromPort).sorted() == [80, 443])
            #expect(rules.allSatisfy { $0.peer == world.id(.proxyEgress) })
        }
    }

    @Test func `a proxy that admits the VPC already needs nothing`() {
        var world = World.inhabited
        world.addRule("sgr-80", to: "sg-proxy", .ingress, tcp: 80, "10.0.0.0/8")
        world.addRule("sgr-443", to: "sg-proxy", .ingress, tcp: 443, "10.0.0.0/8")
        let plan = Plan.existing().with { $0.proxy.destination = .extended("sg-proxy") }
        lives(plan, in: world) { _, changeSet in #expect(changeSet[.proxy]?.decision == .adopt) }
    }

    // MARK: The VPC's attributes

    @Test func `the VPC's DNS attributes are turned on, and off again once the endpoints are gone`() {
        var world = World.inhabited
        world.observation.vpcs["vpc-1"]?.dnsSupport = false
        world.observation.vpcs["vpc-1"]?.dnsHostnames = false
        let plan = Plan.existing().with {
            $0.network = .existing(
                ExistingNetwork(vpc: "vpc-1", subnets: ["subnet-1", "subnet-2", "subnet-3"], extend: true))
        }
        lives(plan, in: world) { world, changeSet in
            #expect(world.observation.vpcs["vpc-1"]?.dnsHostnames == true)
            #expect(
                changeSet.call(
                    "endpoint/kms:CreateVpcEndpoint", comesAfter: "vpcAttribute/dnsHostnames:ModifyVpcAttribute"))
        }
    }

    @Test func `attributes that were on before stay on`() {
        let plan = Plan.existing().with {
            $0.network = .existing(
                ExistingNetwork(vpc: "vpc-1", subnets: ["subnet-1", "subnet-2", "subnet-3"], extend: true))
        }
        lives(plan, in: .inhabited) { _, changeSet in #expect(changeSet.calls.counts["ModifyVpcAttribute"] == nil) }
    }

    // MARK: Adopted endpoints

    @Test func `the proxy-egress group lets out to the groups of adopted endpoints`() {
        var world = World.inhabited
        world.addGroup("sg-theirs")
        world.addRule("sgr-theirs", to: "sg-theirs", .ingress, tcp: 443, "10.0.0.0/16")
        for service in ["autoscaling", "ec2", "elasticloadbalancing", "kms", "sts"] {
            world.addForeignEndpoint("vpce-\(service)", service: service, groups: ["sg-theirs"])
        }
        lives(.existing(), in: world) { world, changeSet in
            #expect(changeSet[.endpoints] == nil, "no endpoint of ours would carry it")
            let rules = world.observation.rules.values.filter {
                $0.group == world.id(.proxyEgress) && $0.fromPort == 443
            }
            #expect(Set(rules.map(\.peer)) == ["10.0.0.254/32", "sg-theirs", "pl-s3"])
        }
    }
}
