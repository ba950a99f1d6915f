import Testing

@testable import SluiceCore

struct ExistingGraphTests {
    private func findings(_ plan: Plan, _ change: (inout World) -> Void = { _ in }) -> [String] {
        var world = World.inhabited
        change(&world)
        let changeSet = world.changeSet(for: plan)
        #expect(changeSet.isEmpty && changeSet.calls.isEmpty, "a broken plan plans nothing")
        return changeSet.findings
    }

    @Test func `a VPC that is not there is an error`() {
        #expect(findings(.existing()) { $0.observation.vpcs = [:] } == ["error network.vpc-not-found network.vpc"])
    }

    @Test func `a subnet that is not there, or in another VPC, is an error`() {
        #expect(
            findings(.existing(subnets: ["subnet-1", "subnet-9"]))
                == ["error network.subnet-not-found network.subnets[1]"])
        #expect(
            findings(.existing()) { $0.observation.subnets["subnet-2"]?.vpc = "vpc-2" }
                == ["error network.subnet-not-found network.subnets[1]"])
    }

    @Test func `a route table that is not there, or in another VPC, is an error`() {
        #expect(
            findings(.existing(tables: ["rtb-9"])) == ["error network.route-table-not-found network.routeTables[0]"])
        #expect(
            findings(.existing(tables: ["rtb-1"])) { $0.observation.routeTables["rtb-1"]?.vpc = "vpc-2" }
                == ["error network.route-table-not-found network.routeTables[0]"])
    }

    @Test func `a table or a subnet that one endpoint alone names has to be there too`() {
        let table = Plan.existing().with { $0.endpoints.overrides["s3"] = .init(routeTables: ["rtb-9"]) }
        let subnet = Plan.existing().with { $0.endpoints.overrides["kms"] = .init(subnets: ["subnet-9"]) }
        #expect(findings(table) == ["error network.route-table-not-found endpoints.overrides.s3.routeTables"])
        #expect(findings(subnet) == ["error network.subnet-not-found endpoints.overrides.kms.subnets"])
    }

    @Test func `a plan without subnets has no place for endpoints`() {
        #expect(findings(.existing(subnets: [], tables: ["rtb-1"])) == ["error network.no-subnets network.vpc"])
    }

    @Test func `a shared VPC is its owner's`() {
        #expect(
            findings(.existing()) { $0.observation.vpcs["vpc-1"]?.owner = "999988887777" }
                == ["error vpc.shared network.vpc"])
    }

    @Test func `both DNS attributes have to be on for private DNS`() {
        let off: (inout World) -> Void = {
            $0.observation.vpcs["vpc-1"]?.dnsSupport = false
            $0.observation.vpcs["vpc-1"]?.dnsHostnames = false
        }
        #expect(
            findings(.existing(), off)
                == ["error vpc.dns-support-off network.vpc", "error vpc.dns-hostnames-off network.vpc"])

        var world = World.inhabited
        off(&world)
        let without = Plan.existing().with { plan in
            for service in plan.platform.services { plan.endpoints.overrides[service.name] = .init(privateDNS: false) }
        }
        #expect(world.changeSet(for: without).diagnostics.isEmpty)
    }

    @Test func `a service that the region does not offer is an error`() {
        #expect(
            findings(.existing()) { $0.observation.services.removeAll { $0.shortName == "kms" } }
                == ["error endpoint.service-missing endpoint/kms"])
        #expect(
            findings(.existing()) { $0.observation.services.removeAll { $0.type == .gateway } }
                == ["error endpoint.service-missing endpoint/s3"])
    }

    @Test func `the gateway serves the tables that the subnets follow, each once`() {
        var world = World.inhabited
        world.addSubnet("subnet-4", zone: "us-west-2d", cidr: .of("10.0.4.0/24"))
        let graph = DesiredGraph(
            plan: .existing(subnets: ["subnet-1", "subnet-2", "subnet-4"]), observation: world.observation,
            current: world.state)
        #expect(graph.routeTables == [.id("rtb-1"), .id("rtb-main")])
        #expect(
            graph.objects[.endpoint("s3")]
                == .gatewayEndpoint(
                    GatewayEndpoint(
                        vpc: .id("vpc-1"), serviceName: "com.amazonaws.us-west-2.s3",
                        routeTables: [.id("rtb-1"), .id("rtb-main")])))
    }

    @Test func `in an existing VPC every block of it is admitted, and the components`() {
        var world = World.inhabited
        world.observation.vpcs["vpc-1"]?.cidrs.append(.of("100.64.0.0/16"))
        let graph = DesiredGraph(plan: .existing(), observation: world.observation, current: world.state)
        let ingress = graph.objects.keys.map(\.rawValue).filter { $0.contains("/ingress/") }
        #expect(
            ingress.map { $0.dropFirst("securityGroupRule/endpoints/ingress/tcp/443-443/".count) } == [
                "proxyEgress", "sg-management", "sg-control", "sg-nodes", "10.0.0.0/16", "100.64.0.0/16",
            ])
    }
}
