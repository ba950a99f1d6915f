import Testing

@testable import SluiceCore

struct PlanDraftTests {
    // MARK: A fresh VPC

    @Test func `without a wish it is a plan for a fresh VPC, with examples that say what they are`() {
        let draft = PlanDraft(PlanWish())
        #expect(draft.plan.name == "prod" && draft.plan.region == "us-west-2")
        let zones = ["us-west-2a", "us-west-2b", "us-west-2c"]
        #expect(draft.plan.network == .create(FreshNetwork(cidr: .of("10.0.0.0/16"), zones: zones)))
        #expect(draft.plan.proxy.httpProxy == ProxyURL(host: "10.0.0.254", port: 3128))
        #expect(draft.plan.endpoints.callers == .components)
        #expect(draft.examples == [.region, .proxy])
        #expect(draft.findings.map(\.code) == ["plan.region-example", "plan.proxy-example"])
        #expect(draft.findings.allSatisfy { $0.severity == .warning })
        #expect(draft.plan.findings() == [] && draft.plan.proxy.findings() == [])
    }

    @Test func `what is wished for is in it`() {
        let network = FreshNetwork(cidr: .of("10.7.0.0/20"), zones: ["eu-west-1b"])
        let proxy = ProxyURL(host: "proxy.example.com", port: 80)
        let draft = PlanDraft(
            PlanWish(
                name: "a", region: "eu-west-1", platform: .gkeAWS, network: network, proxy: proxy,
                destination: .group("sg-1")))
        #expect(draft.plan.name == "a" && draft.plan.region == "eu-west-1" && draft.plan.platform == .gkeAWS)
        #expect(draft.plan.network == .create(network))
        #expect(draft.plan.proxy == ProxySettings(httpProxy: proxy, destination: .group("sg-1")))
        #expect(draft.examples == [] && draft.findings == [])
    }

    @Test(arguments: [
        ("10.0.0.0/16", "10.0.0.254"), ("10.0.0.0/24", "10.0.0.254"), ("10.0.0.64/28", "10.0.0.78"),
        ("255.255.255.240/28", "255.255.255.254"), ("0.0.0.0/0", "0.0.0.254"), ("10.0.0.1/32", "10.0.0.1"),
    ])
    func `the example of a proxy lies in the VPC`(block: String, address: String) {
        let wish = PlanWish(network: FreshNetwork(cidr: .of(block), zones: []))
        #expect(PlanDraft(wish).plan.proxy.httpProxy.host == address)
    }

    // MARK: A VPC that is there

    private func draft(_ world: World, _ wish: PlanWish = PlanWish()) throws -> PlanDraft {
        let survey = try #require(VPCSurvey(of: "vpc-1", in: world.observation))
        return PlanDraft(wish, for: survey, in: world.observation)
    }

    @Test func `a VPC that is there is used with its private subnets, and everybody in it may call`() throws {
        let draft = try draft(World.inhabited)
        let subnets = ["subnet-1", "subnet-2", "subnet-3"]
        #expect(draft.plan.network == .existing(ExistingNetwork(vpc: "vpc-1", subnets: subnets)))
        #expect(draft.plan.endpoints.callers == .vpc && draft.plan.region == "us-west-2")
        #expect(draft.examples == [.proxy] && draft.endpoints == [])
        #expect(draft.findings.map(\.code) == ["plan.proxy-example"])
    }

    @Test(arguments: [
        ("payments", "payments"), ("Payments VPC", "prod"), ("sg-net", "prod"), ("", "prod"), ("9lives", "prod"),
    ])
    func `the VPC's name is the stack's where it can be`(name: String, stack: String) throws {
        var world = World.inhabited
        world.observation.vpcs["vpc-1"]?.tags = ["Name": name]
        #expect(try draft(world).plan.name == stack)
        #expect(try draft(world, PlanWish(name: "mine")).plan.name == "mine")
    }

    @Test func `the name of a VPC that a stack has made is taken, and that is said`() throws {
        var world = World.inhabited
        world.observation.vpcs["vpc-1"]?.tags = ["Name": "demo", SluiceTag.stack: "demo", SluiceTag.lineage: "x"]
        let draft = try draft(world)
        #expect(draft.plan.name == "prod")
        #expect(draft.findings.map(\.code) == ["plan.proxy-example", "network.made-by-sluice"])
        let taken = try self.draft(world, PlanWish(name: "demo"))
        #expect(taken.findings.contains { $0.code == "stack.other-lineage" && $0.severity == .warning })
    }

    @Test func `groups beyond doubt are the components'`() throws {
        var world = World.inhabited
        for (id, name) in [("sg-8", "pool-a nodepool"), ("sg-7", "pool-b nodepool"), ("sg-6", "c0 control-plane")] {
            world.addGroup(id, name: name, tags: ["gke:cluster": "c0"])
        }
        world.addGroup("sg-5", name: "management")
        #expect(try draft(world).plan.components == Components(controlPlane: ["sg-6"], nodePools: ["sg-8", "sg-7"]))
        #expect(try draft(world).survey?.groups.map(\.group.id) == ["sg-6", "sg-5", "sg-8", "sg-7", "sg-management"])
    }

    @Test func `DNS attributes that are off are a warning here`() throws {
        var world = World.inhabited
        world.observation.vpcs["vpc-1"]?.dnsHostnames = false
        world.addForeignEndpoint(groups: [])
        let draft = try draft(world)
        #expect(draft.findings.contains { $0.code == "vpc.dns-hostnames-off" && $0.severity == .warning })
        #expect(!draft.findings.containsError)
        #expect(draft.endpoints.map(\.reason) == ["vpce-theirs is there, with private DNS"])
    }

    // MARK: Endpoints that are there

    @Test func `an endpoint that does the job is used`() throws {
        var world = World.inhabited
        world.addGroup("sg-theirs")
        world.addRule("sgr-1", to: "sg-theirs", .ingress, tcp: 443, "10.0.0.0/8")
        world.addForeignEndpoint(groups: ["sg-theirs"])
        world.addForeignGateway(tables: ["rtb-1"])
        let endpoints = try draft(world).endpoints
        #expect(endpoints.map(\.service) == ["kms", "s3"] && endpoints.map(\.decision) == [.adopt, .adopt])
        #expect(
            endpoints.map(\.reason) == [
                "vpce-theirs serves the VPC already, with private DNS",
                "vpce-gateway serves every route table already",
            ])
    }

    @Test func `an endpoint that is in the way is told`() throws {
        var world = World.inhabited
        world.addForeignEndpoint(groups: [])
        world.addForeignEndpoint("vpce-plain", groups: [])
        world.observation.endpoints["vpce-plain"]?.privateDNS = false
        let draft = try draft(world)
        #expect(draft.endpoints.map(\.decision) == [nil, .refuse])
        #expect(draft.endpoints[0].reason == "vpce-plain is there, without private DNS")
        #expect(draft.endpoints[1].reason.hasPrefix("vpce-theirs is in the way"))
        #expect(draft.findings.contains { $0.code == "endpoint.private-dns-conflict" && $0.severity == .warning })
    }

    @Test func `a gateway of other tables, one that is going, and those elsewhere are no reason to do anything`() throws
    {
        var world = World.inhabited
        world.addForeignGateway(tables: ["rtb-main"])
        world.addForeignEndpoint("vpce-gone", service: "sts", groups: [])
        world.observation.endpoints["vpce-gone"]?.state = .deleting
        world.addForeignEndpoint("vpce-other", service: "logs", groups: [])
        world.addForeignEndpoint("vpce-far", service: "ec2", groups: [])
        world.observation.endpoints["vpce-far"]?.vpc = "vpc-2"
        let endpoints = try draft(world).endpoints
        #expect(endpoints.map(\.reason) == ["vpce-gateway is there, and serves rtb-main"])
        #expect(endpoints[0].decision == nil)
    }
}
