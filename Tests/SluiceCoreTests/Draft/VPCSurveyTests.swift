import Testing

@testable import SluiceCore

struct VPCSurveyTests {
    /// The inhabited VPC with a fourth subnet, whose table is given a way out.
    private func world(wayOut: String?, destination: String = "0.0.0.0/0") -> World {
        var world = World.inhabited
        world.addSubnet("subnet-4", zone: "us-west-2a", cidr: .of("10.0.4.0/24"), free: 200)
        world.observation.routeTables["rtb-2"] = ObservedRouteTable(
            id: "rtb-2", vpc: "vpc-1", associations: [.init(id: "rtbassoc-4", subnet: "subnet-4")],
            routes: [.init(destination: "10.0.0.0/16", target: "local")]
                + (wayOut.map { [.init(destination: destination, target: $0)] } ?? []))
        return world
    }

    private func survey(_ world: World) throws -> VPCSurvey {
        try #require(VPCSurvey(of: "vpc-1", in: world.observation))
    }

    @Test func `a subnet that leads to an internet gateway is public, and not used`() throws {
        let survey = try survey(world(wayOut: "igw-1"))
        #expect(survey.places.filter(\.isPublic).map(\.subnet.id) == ["subnet-4"])
        #expect(survey.subnetsToUse.map(\.subnet.id) == ["subnet-1", "subnet-2", "subnet-3"])
        #expect(survey.routeTables == ["rtb-1"])
        #expect(survey.obstacle == nil && survey.findings == [])
    }

    @Test(arguments: ["nat-1", "tgw-1", "vgw-1", nil])
    func `every other way out, or none, leaves it private`(wayOut: String?) throws {
        let survey = try survey(world(wayOut: wayOut))
        #expect(survey.subnetsToUse.map(\.subnet.id) == ["subnet-4", "subnet-1", "subnet-2", "subnet-3"])
        #expect(survey.places[0].wayOut == wayOut)
        #expect(survey.routeTables == ["rtb-2", "rtb-1"])
    }

    @Test func `a gateway for IPv6 alone makes no public subnet`() throws {
        #expect(try survey(world(wayOut: "igw-1", destination: "::/0")).subnetsToUse.count == 4)
    }

    @Test func `a subnet without a table of its own follows the main one`() throws {
        var world = world(wayOut: nil)
        world.observation.routeTables["rtb-2"] = nil
        world.observation.routeTables["rtb-main"]?.routes = [.init(destination: "0.0.0.0/0", target: "igw-1")]
        let survey = try survey(world)
        #expect(survey.places.first { $0.subnet.id == "subnet-4" }?.routeTable == "rtb-main")
        #expect(survey.places.filter(\.isPublic).map(\.subnet.id) == ["subnet-4"])
    }

    @Test func `in each zone the subnet comes first that an endpoint takes`() throws {
        var world = world(wayOut: nil)
        world.addSubnet("subnet-0", zone: "us-west-2a", cidr: .of("10.0.5.0/24"), free: 200)
        world.addSubnet("subnet-5", zone: "us-west-2b", cidr: .of("10.0.6.0/24"), free: 50)
        let ids = try survey(world).subnetsToUse.map(\.subnet.id)
        #expect(ids == ["subnet-0", "subnet-4", "subnet-1", "subnet-2", "subnet-5", "subnet-3"])
    }

    @Test func `where all subnets are public they are used, and that is said`() throws {
        var world = World.inhabited
        world.observation.routeTables["rtb-1"]?.routes = [.init(destination: "0.0.0.0/0", target: "igw-1")]
        let survey = try survey(world)
        #expect(survey.subnetsToUse.count == 3)
        #expect(survey.findings.map(\.code) == ["network.no-private-subnet"])
    }

    @Test func `a VPC without subnets is no place for a plan`() throws {
        var world = World.inhabited
        world.observation.subnets = [:]
        #expect(try survey(world).obstacle?.code == "network.no-subnets")
        #expect(VPCSurvey(of: "vpc-2", in: world.observation) == nil)
    }

    @Test func `what is in another VPC is not looked at`() throws {
        var world = World.inhabited
        world.observation.subnets["subnet-1"]?.vpc = "vpc-2"
        world.addGroup("sg-9", name: "nodepool", tags: ["gke:cluster": "c"])
        world.observation.securityGroups["sg-9"]?.vpc = "vpc-2"
        let survey = try survey(world)
        #expect(
            survey.places.map(\.subnet.id) == ["subnet-2", "subnet-3"]
                && survey.groups.map(\.group.id) == ["sg-management"])
    }

    @Test func `VPCs are listed by name, and those without one last`() {
        let vpcs = [("vpc-1", ""), ("vpc-2", "b"), ("vpc-0", ""), ("vpc-3", "a")].map { id, name in
            ObservedVPC(id: id, cidr: .of("10.0.0.0/16"), tags: name.isEmpty ? [:] : ["Name": name])
        }
        #expect(vpcs.inOrder.map(\.id) == ["vpc-3", "vpc-2", "vpc-0", "vpc-1"])
    }

    @Test func `a VPC that is missing is told beside those that are there`() {
        let vpcs = (1...12).map { ObservedVPC(id: "vpc-\($0)", cidr: .of("10.0.0.0/16")) }
        let finding = VPCSurvey.missing("vpc-99", in: World.region, among: vpcs)
        #expect(finding.summary == "there is no VPC vpc-99 in us-west-2")
        #expect(finding.cause.hasSuffix("vpc-9, vpc-10, 2 more"))
        #expect(VPCSurvey.missing("vpc-9", in: World.region, among: []).cause.hasSuffix("has none there"))
    }
}
