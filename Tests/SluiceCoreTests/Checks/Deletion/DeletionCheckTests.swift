import Testing

@testable import SluiceCore

/// What is found out before the first deletion: whatever EC2 would refuse in the middle.
struct DeletionCheckTests {
    private func applied(_ plan: Plan) -> World {
        var world: World = if case .existing = plan.network { .inhabited } else { .empty }
        world.apply(plan)
        return world
    }

    private var fresh: Plan { .fresh(zones: 2) }

    // MARK: Interfaces

    @Test func `an instance that carries a group of ours keeps the stack from being destroyed`() throws {
        var world = applied(.existing())
        world.addInstance(subnet: "subnet-1", group: world.id(.proxyEgress))
        let changeSet = world.changeSet(destroying: .existing())
        #expect(changeSet.isRefused)
        #expect(changeSet.findings == ["error network.foreign-interface eni-1"])
        let finding = try #require(changeSet.diagnostics.first)
        #expect(
            finding.summary
                == "EC2 instance i-1 uses what is to go: eni-1 in subnet-1 carries securityGroup/proxyEgress")
        #expect(finding.fix == "terminate i-1, or give eni-1 other groups")
    }

    @Test func `what belongs together is one finding, with every interface in it`() throws {
        var world = applied(.existing())
        for number in 1...2 {
            world.addInterface(
                ObservedNetworkInterface(
                    id: "eni-\(number)", vpc: "vpc-1", subnet: "subnet-\(number)",
                    groups: [world.id(.proxyEgress), world.id(.endpoints)], description: "ELB app/web/50dc",
                    requester: "amazon-elb", isManaged: true, isAttached: true))
        }
        let findings = world.changeSet(destroying: .existing()).diagnostics
        #expect(
            findings.map(\.summary) == [
                "application load balancer web uses what is to go: "
                    + "eni-1 in subnet-1 carries securityGroup/endpoints, securityGroup/proxyEgress; "
                    + "eni-2 in subnet-2 carries securityGroup/endpoints, securityGroup/proxyEgress"
            ])
        #expect(findings.first?.fix == "delete the application load balancer web")
    }

    @Test func `interfaces with other groups in an existing VPC are none of our business`() {
        var world = applied(.existing())
        world.addInstance(subnet: "subnet-1", group: "sg-nodes")
        #expect(world.changeSet(destroying: .existing()).diagnostics.isEmpty)
    }

    @Test func `anything that lives in a VPC of ours keeps it from being destroyed, whatever its groups`() throws {
        var world = applied(fresh)
        let subnet = world.id(.subnet(.private, "us-west-2a"))
        world.addInstance(subnet: subnet, group: "sg-default")
        let changeSet = world.changeSet(destroying: fresh)
        #expect(changeSet.findings == ["error network.foreign-interface eni-1"])
        #expect(
            changeSet.diagnostics.first?.summary.hasSuffix(
                "eni-1 in \(subnet) lives in subnet/private/us-west-2a, vpc") == true)
    }

    @Test func `our endpoints' interfaces are ours, by the endpoint's list alone`() {
        var world = applied(fresh)
        for service in ["ec2", "kms", "sts"] { world.addInterfaces(of: world.id(.endpoint(service))) }
        // As an emulator shows them: nothing but the endpoint's list tells whose they are.
        for id in world.observation.interfaces?.keys ?? [] {
            world.observation.interfaces?[id]?.description = ""
            world.observation.interfaces?[id]?.isManaged = false
            world.observation.interfaces?[id]?.type = "interface"
        }
        #expect(world.changeSet(destroying: fresh).diagnostics.isEmpty)
    }

    @Test(arguments: [true, false])
    func `interfaces that outlive an endpoint are nobody's: AWS takes them away`(isListed: Bool) {
        var world = applied(fresh)
        let kms = world.id(.endpoint("kms"))
        world.addInterfaces(of: kms)
        world.observation.endpoints[kms]?.state = .deleting
        world.observation.endpoints[kms]?.interfaces = []
        if !isListed { world.observation.endpoints[kms] = nil }
        #expect(!world.changeSet(destroying: fresh).isRefused)
    }

    @Test func `somebody else's endpoint that carries a group of ours is in the way`() {
        var world = applied(.existing().with { $0.endpoints.services = ["ec2", "s3"] })
        world.addForeignEndpoint(groups: [world.id(.endpoints)])
        let before = world.changeSet(destroying: .existing())
        #expect(before.findings == ["error network.foreign-object vpce-theirs"])
        world.addInterfaces(of: "vpce-theirs")
        let after = world.changeSet(destroying: .existing())
        #expect(after.findings == ["error network.foreign-interface eni-vpce-theirs-subnet-1"])
        #expect(after.diagnostics.first?.summary.hasPrefix("VPC endpoint vpce-theirs uses what is to go") == true)
    }

    @Test func `an apply that makes a group anew is held to the same`() {
        var world = applied(.existing())
        world.observation.securityGroups[world.id(.proxyEgress)]?.description = "changed"
        #expect(!world.changeSet(for: .existing()).isRefused)
        world.addInstance(subnet: "subnet-1", group: world.id(.proxyEgress))
        let changeSet = world.changeSet(for: .existing())
        #expect(changeSet[.proxyEgress]?.decision == .replace)
        #expect(changeSet.isRefused)
    }

    @Test func `an apply that only adds asks for nothing`() {
        var world = applied(.existing())
        world.addInstance(subnet: "subnet-1", group: world.id(.proxyEgress))
        let changeSet = world.changeSet(for: .existing().with { $0.tags = ["team": "platform"] })
        #expect(!changeSet.isRefused && changeSet.deletionScope.isEmpty && !changeSet.isEmpty)
    }

    @Test func `a zone that goes is asked about, and the zones that stay are not`() {
        var world = applied(fresh)
        let (staying, going) = (
            world.id(.subnet(.private, "us-west-2a")), world.id(.subnet(.private, "us-west-2b"))
        )
        world.addInstance(subnet: staying, group: "sg-default")
        let fewer = Plan.fresh(zones: 1)
        #expect(world.changeSet(for: fewer).deletionScope == DeletionScope(vpcs: [world.id(.vpc)]))
        #expect(!world.changeSet(for: fewer).isRefused)
        world.addInstance("i-2", interface: "eni-2", subnet: going, group: "sg-default")
        #expect(world.changeSet(for: fewer).findings == ["error network.foreign-interface eni-2"])
    }

    // MARK: Rules

    @Test func `a rule of another group that names ours is refused, with the command that revokes it`() throws {
        var world = applied(.existing())
        world.addRule("sgr-1", to: "sg-nodes", .ingress, tcp: 443, world.id(.endpoints))
        world.addRule("sgr-2", to: "sg-nodes", .ingress, tcp: 8443, world.id(.endpoints))
        let changeSet = world.changeSet(destroying: .existing())
        #expect(changeSet.findings == ["error group.foreign-reference sg-nodes"])
        let finding = try #require(changeSet.diagnostics.first)
        #expect(finding.summary.contains("names securityGroup/endpoints, which is to go: sgr-1, ingress tcp 443"))
        #expect(
            finding.fix.hasSuffix(
                "revoke-security-group-ingress --region us-west-2 --group-id sg-nodes "
                    + "--security-group-rule-ids sgr-1 sgr-2"))
    }

    @Test func `a group of another VPC may name ours: EC2 lets it go`() {
        var world = applied(.existing())
        world.addGroup("sg-peer")
        world.observation.securityGroups["sg-peer"]?.vpc = "vpc-2"
        world.addRule("sgr-1", to: "sg-peer", .ingress, tcp: 443, world.id(.endpoints))
        #expect(!world.changeSet(destroying: .existing()).isRefused)
    }

    @Test func `rules that somebody put into our own groups go with them`() {
        var world = applied(.existing())
        world.addRule("sgr-1", to: world.id(.endpoints), .egress, tcp: 443, world.id(.proxyEgress))
        world.addRule("sgr-2", to: world.id(.proxyEgress), .ingress, tcp: 443, world.id(.endpoints))
        world.addRule("sgr-3", to: world.id(.endpoints), .ingress, tcp: 443, world.id(.endpoints))
        #expect(world.changeSet(destroying: .existing()).diagnostics.isEmpty)
        world.destroy(.existing())
        #expect(world.state.resources.isEmpty)
    }

    // MARK: Objects

    @Test func `what somebody made in a VPC of ours is named before anything goes`() {
        var world = applied(fresh)
        let vpc = world.id(.vpc)
        world.observation.subnets["subnet-theirs"] = ObservedSubnet(
            id: "subnet-theirs", vpc: vpc, cidr: .of("10.0.200.0/24"), zone: "us-west-2a")
        world.observation.routeTables["rtb-theirs"] = ObservedRouteTable(id: "rtb-theirs", vpc: vpc)
        world.observation.securityGroups["sg-theirs"] = ObservedSecurityGroup(
            id: "sg-theirs", vpc: vpc, name: "app")
        world.observation.endpoints["vpce-theirs"] = ObservedEndpoint(
            id: "vpce-theirs", vpc: vpc, serviceName: "com.amazonaws.us-west-2.sqs", type: .interface)
        let changeSet = world.changeSet(destroying: fresh)
        #expect(
            changeSet.findings.sorted() == [
                "error network.foreign-object rtb-theirs", "error network.foreign-object sg-theirs",
                "error network.foreign-object subnet-theirs", "error network.foreign-object vpce-theirs",
            ])
        #expect(
            changeSet.diagnostics.first?.summary == "subnet subnet-theirs depends on vpc (\(vpc)), which is to go")
    }

    @Test func `a gateway that somebody attached to a VPC of ours is in the way`() {
        let plan = Plan.fresh(zones: 1, publicSubnets: 0)
        var world = applied(plan)
        world.observation.internetGateways["igw-theirs"] = ObservedInternetGateway(
            id: "igw-theirs", vpcs: [world.id(.vpc)])
        #expect(world.changeSet(destroying: plan).findings == ["error network.foreign-object igw-theirs"])
    }

    @Test func `a table of ours that somebody made the main one is in the way`() {
        var world = applied(fresh)
        let table = world.id(.privateRouteTable("us-west-2a"))
        world.observation.routeTables[table]?.associations.append(.init(id: "rtbassoc-hand", isMain: true))
        let changeSet = world.changeSet(destroying: fresh)
        #expect(changeSet.findings == ["error network.foreign-object rtbassoc-hand"])
    }

    @Test func `a gateway of ours that serves somebody else's VPC is not taken from it`() {
        var world = applied(fresh)
        world.observation.vpcs["vpc-theirs"] = ObservedVPC(id: "vpc-theirs", cidr: .of("10.9.0.0/16"))
        world.observation.internetGateways[world.id(.internetGateway)]?.vpcs = ["vpc-theirs"]
        let changeSet = world.changeSet(destroying: fresh)
        #expect(changeSet.findings == ["error network.foreign-object vpc-theirs"])
        world.loseState()
        let found = world.changeSet(destroying: fresh)
        #expect(found[.internetGatewayAttachment] == nil, "what ties our gateway to their VPC is not ours")
        #expect(found.isRefused)
    }

    // MARK: Tags

    @Test(arguments: [SluiceTag.stack, SluiceTag.lineage])
    func `nothing is deleted on the word of the state alone`(tag: String) throws {
        var world = applied(fresh)
        let vpc = world.id(.vpc)
        world.observation.vpcs[vpc]?.tags[tag] = "another"
        let changeSet = world.changeSet(destroying: fresh)
        #expect(changeSet.isRefused)
        #expect(changeSet.diagnostics.contains { $0.code == "stack.not-tagged" && $0.subject == vpc })
    }

    @Test func `an apply puts missing tags back, and only then makes anything anew`() {
        var world = applied(.existing())
        let group = world.id(.endpoints)
        world.observation.securityGroups[group]?.tags = [:]
        #expect(world.changeSet(for: .existing())[.endpoints]?.decision == .update)
        world.observation.securityGroups[group]?.description = "changed"
        #expect(world.changeSet(for: .existing()).findings == ["error stack.not-tagged \(group)"])
    }

    @Test func `an adopted object is not deleted, even when it carries our tags`() {
        var world = World.inhabited
        world.addForeignGateway(tables: ["rtb-1"])
        world.apply(.existing())
        world.observation.endpoints["vpce-gateway"]?.tags = [
            SluiceTag.stack: "prod", SluiceTag.lineage: World.lineage,
            SluiceTag.address: Address.endpoint("s3").rawValue,
        ]
        let changeSet = world.changeSet(destroying: .existing())
        #expect(changeSet[.endpoint("s3")]?.decision == .forget)
        world.destroy(.existing())
        #expect(world.observation.endpoints["vpce-gateway"] != nil)
    }

    // MARK: Protection

    @Test func `a protected stack is refused whatever else is in the way`() {
        let plan = Plan.existing().with { $0.protect = true }
        var world = applied(plan)
        #expect(world.changeSet(destroying: plan).findings == ["error stack.protected prod"])
        world.addInstance(subnet: "subnet-1", group: world.id(.endpoints))
        #expect(world.changeSet(destroying: plan).diagnostics.count == 2)
    }

    // MARK: Endpoints that are going

    @Test func `an endpoint that is being deleted is neither deleted again nor adopted, and is said to be waited for`()
    {
        var world = applied(.existing())
        let kms = world.id(.endpoint("kms"))
        world.observation.endpoints[kms]?.state = .deleting
        let destroy = world.changeSet(destroying: .existing())
        #expect(destroy[.endpoint("kms")]?.decision == .forget)
        #expect(destroy.findings == ["note endpoint.leaving \(kms)"])
        let apply = world.changeSet(for: .existing())
        #expect(apply[.endpoint("kms")]?.decision == .create)
        #expect(apply.findings == ["note endpoint.leaving endpoint/kms"])
        world.loseState()
        #expect(world.changeSet(destroying: .existing())[.endpoint("kms")] == nil)
    }
}
