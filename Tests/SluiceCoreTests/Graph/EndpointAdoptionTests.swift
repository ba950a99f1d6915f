import Testing

@testable import SluiceCore

struct EndpointAdoptionTests {
    // MARK: Private DNS

    /// Somebody's KMS endpoint, whose group admits what is given.
    private func world(admitting peers: [String]) -> World {
        var world = World.inhabited
        world.addGroup("sg-theirs")
        for (number, peer) in peers.enumerated() {
            world.addRule("sgr-theirs\(number)", to: "sg-theirs", .ingress, tcp: 443, peer)
        }
        world.addForeignEndpoint(groups: ["sg-theirs"])
        return world
    }

    @Test func `an endpoint that serves the whole VPC already is used, and never deleted`() {
        var world = world(admitting: ["10.0.0.0/8"])
        let before = world.observation
        let changeSet = world.apply(.existing())
        #expect(changeSet[.endpoint("kms")]?.decision == .adopt)
        #expect(changeSet[.endpoint("kms")]?.reason == "vpce-theirs serves the VPC already, with private DNS")
        #expect(changeSet.calls.counts["CreateVpcEndpoint"] == 5)
        #expect(world.changeSet(for: .existing()).isEmpty)

        #expect(world.destroy(.existing())[.endpoint("kms")]?.decision == .forget)
        #expect(world.observation == before)
    }

    @Test func `an endpoint that does not admit the callers is in the way`() {
        let changeSet = world(admitting: ["10.0.1.0/24"]).changeSet(for: .existing())
        #expect(changeSet.findings == ["error endpoint.private-dns-conflict endpoint/kms"])
        #expect(changeSet[.endpoint("kms")]?.decision == .refuse)
        #expect(
            changeSet[.endpoint("kms")]?.reason == "vpce-theirs is in the way: its groups do not admit 10.0.0.0/16")
        #expect(changeSet.isRefused && changeSet[.endpoint("sts")]?.decision == .create)
    }

    @Test(arguments: [
        (["sg-management", "sg-control", "sg-nodes"], true), (["sg-management", "sg-control"], false),
        (["10.0.0.0/16"], true), (["10.0.0.0/17"], false),
    ])
    func `components are admitted by their groups or by the VPC's block`(peers: [String], isAdmitted: Bool) {
        let plan = Plan.existing().with { $0.endpoints.callers = .components }
        let change = world(admitting: peers).changeSet(for: plan)[.endpoint("kms")]
        #expect(change?.decision == (isAdmitted ? .adopt : .refuse))
    }

    @Test func `an endpoint that is not available is in the way`() {
        var world = world(admitting: ["10.0.0.0/16"])
        world.observation.endpoints["vpce-theirs"]?.state = .pending
        #expect(
            world.changeSet(for: .existing())[.endpoint("kms")]?.reason == "vpce-theirs is in the way: it is pending")
    }

    @Test(arguments: ["deleting", "Deleted"])
    func `an endpoint that is going is not in the way`(state: String) {
        var world = world(admitting: [])
        world.observation.endpoints["vpce-theirs"]?.state = .init(state)
        #expect(world.changeSet(for: .existing())[.endpoint("kms")]?.decision == .create)
    }

    @Test func `an endpoint without private DNS, of another service or VPC, is not in the way`() {
        var world = world(admitting: [])
        world.observation.endpoints["vpce-theirs"]?.privateDNS = false
        world.addForeignEndpoint("vpce-other", service: "logs", groups: ["sg-theirs"])
        world.addForeignEndpoint("vpce-elsewhere", groups: ["sg-theirs"])
        world.observation.endpoints["vpce-elsewhere"]?.vpc = "vpc-2"
        let changeSet = world.apply(.existing())
        #expect(changeSet.calls.counts["CreateVpcEndpoint"] == 6)
    }

    @Test func `without private DNS ours stands beside theirs`() {
        var world = world(admitting: [])
        let plan = Plan.existing().with { $0.endpoints.overrides["kms"] = .init(privateDNS: false) }
        #expect(world.apply(plan)[.endpoint("kms")]?.decision == .create)
        #expect(world.changeSet(for: plan).isEmpty)
    }

    @Test func `a refused endpoint of ours is not deleted on the way`() {
        var world = World.inhabited
        let plan = Plan.existing().with { $0.endpoints.overrides["kms"] = .init(privateDNS: false) }
        world.apply(plan)
        world.addGroup("sg-theirs")
        world.addForeignEndpoint(groups: ["sg-theirs"])
        let changeSet = world.changeSet(for: .existing())
        #expect(changeSet.isRefused && changeSet.decisions == ["refuse endpoint/kms"])
    }

    @Test func `when theirs goes, ours comes`() {
        var world = world(admitting: ["10.0.0.0/8"])
        world.apply(.existing())
        world.observation.endpoints["vpce-theirs"] = nil
        #expect(world.apply(.existing()).callIDs == ["endpoint/kms:CreateVpcEndpoint"])
        #expect(world.state.resources[.endpoint("kms")]?.origin == .created)
        #expect(world.changeSet(for: .existing()).isEmpty)
    }

    // MARK: The S3 gateway

    /// One of the subnets follows a table of its own.
    private var twoTables: World {
        var world = World.inhabited
        world.observation.routeTables["rtb-1"]?.associations.removeAll { $0.subnet == "subnet-3" }
        world.observation.routeTables["rtb-2"] = ObservedRouteTable(
            id: "rtb-2", vpc: "vpc-1", associations: [.init(id: "rtbassoc-3", subnet: "subnet-3")])
        return world
    }

    @Test func `a gateway on every table is used, and never deleted`() {
        var world = twoTables
        world.addForeignGateway(tables: ["rtb-1", "rtb-2"])
        let before = world.observation
        let changeSet = world.apply(.existing())
        #expect(changeSet[.endpoint("s3")]?.decision == .adopt && changeSet[.endpoint("s3")]?.id == "vpce-gateway")
        #expect(changeSet.diagnostics.isEmpty)
        #expect(world.changeSet(for: .existing()).isEmpty)
        world.destroy(.existing())
        #expect(world.observation == before)
    }

    @Test func `the tables that a gateway does not serve get ours`() throws {
        var world = twoTables
        world.addForeignGateway(tables: ["rtb-2"])
        let before = world.observation
        let changeSet = world.apply(.existing())
        guard case .gatewayEndpoint(let ours)? = changeSet[.endpoint("s3")]?.wanted else {
            Issue.record("no gateway of ours")
            return
        }
        #expect(ours.routeTables == [.id("rtb-1")])
        #expect(changeSet.findings == ["note endpoint.route-conflict endpoint/s3"])
        #expect(!changeSet.isRefused)
        #expect(world.changeSet(for: .existing()).isEmpty)
        world.destroy(.existing())
        #expect(world.observation == before)
    }

    @Test func `of several gateways one that serves our tables is used`() {
        var world = World.inhabited
        world.observation.endpoints["vpce-elsewhere"] = ObservedEndpoint(
            id: "vpce-elsewhere", vpc: "vpc-2", serviceName: "com.amazonaws.us-west-2.s3", type: .gateway,
            routeTables: ["rtb-9"])
        world.addForeignGateway(tables: ["rtb-1"])
        #expect(world.changeSet(for: .existing())[.endpoint("s3")]?.id == "vpce-gateway")
    }
}
