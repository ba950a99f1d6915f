import Testing

@testable import SluiceCore

/// Somebody changes what sluice made; the next apply mends it, and only it.
struct DriftTests {
    /// A world with the plan applied and then changed by hand.
    private func world(_ plan: Plan, _ byHand: (inout World) -> Void) -> World {
        var world: World = if case .existing = plan.network { .inhabited } else { .empty }
        world.apply(plan)
        byHand(&world)
        return world
    }

    /// Applies, and expects nothing to be left to do.
    private func mend(
        _ world: World, _ plan: Plan, sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) -> ChangeSet {
        var world = world
        let changeSet = world.apply(plan, sourceLocation: sourceLocation)
        let rest = world.changeSet(for: plan)
        #expect(rest.isEmpty, "\(rest.decisions)", sourceLocation: sourceLocation)
        return changeSet
    }

    @Test func `an endpoint's group that was replaced is put back`() throws {
        let changed = world(.existing()) { $0.observation.endpoints[$0.id(.endpoint("kms"))]?.groups = ["sg-nodes"] }
        let changeSet = mend(changed, .existing())

        let change = try #require(changeSet[.endpoint("kms")])
        #expect(changeSet.decisions == ["update endpoint/kms"])
        #expect(change.reason == "changed outside sluice")
        #expect(change.fields.map(\.name) == ["groups"])
        #expect(changeSet.callIDs == ["endpoint/kms:ModifyVpcEndpoint"])
        guard case .modifyEndpoint(_, let call)? = changeSet.calls.actions.values.first?.call else {
            Issue.record("not a modification")
            return
        }
        #expect(call.addGroups == [.address(.endpoints)] && call.removeGroups == [.id("sg-nodes")])
        #expect(call.addSubnets.isEmpty && call.privateDNS == nil && call.policy == nil)
    }

    @Test func `a rule that was revoked is made again`() {
        let rule = SecurityGroupRule(
            group: .address(.proxyEgress), .egress, tcp: 80, .cidr(.of("10.0.0.254/32")))
        let address = Address.rule(in: .proxyEgress, rule)
        let changed = world(.existing()) { $0.observation.rules[$0.id(address)] = nil }
        let changeSet = mend(changed, .existing())

        #expect(changeSet.decisions == ["create \(address)"])
        #expect(changeSet[address]?.reason == "\(changed.id(address)) is gone: deleted outside sluice")
        #expect(changeSet.callIDs == ["securityGroup/proxyEgress:AuthorizeSecurityGroupEgress"])
    }

    @Test func `a rule that was revoked and put back by hand is ours again, with our tags`() {
        let rule = SecurityGroupRule(
            group: .address(.proxyEgress), .egress, tcp: 80, .cidr(.of("10.0.0.254/32")))
        let address = Address.rule(in: .proxyEgress, rule)
        let changed = world(.existing()) {
            $0.observation.rules[$0.id(address)] = nil
            $0.addRule("sgr-hand", to: $0.id(.proxyEgress), .egress, tcp: 80, "10.0.0.254/32")
        }
        #expect(mend(changed, .existing()).callIDs == ["\(address):CreateTags"])
    }

    @Test func `a rule that was put back by hand is not ours to take away when the plan drops it`() throws {
        let rule = SecurityGroupRule(
            group: .address(.proxyEgress), .egress, tcp: 80, .cidr(.of("10.0.0.254/32")))
        let address = Address.rule(in: .proxyEgress, rule)
        let changed = world(.existing()) {
            $0.observation.rules[$0.id(address)] = nil
            $0.addRule("sgr-hand", to: $0.id(.proxyEgress), .egress, tcp: 80, "10.0.0.254/32")
        }
        var plan = Plan.existing()
        plan.proxy.httpProxy = ProxyURL(host: "10.0.0.254", port: 3128)
        let changeSet = changed.changeSet(for: plan, isFinish: true)
        #expect(changeSet[address]?.decision == .forget, "\(changeSet.decisions)")
        #expect(!changeSet.callIDs.contains { $0.contains("Revoke") }, "\(changeSet.callIDs)")
    }

    @Test(arguments: [true, false])
    func `an endpoint that was deleted is made again`(isStillListed: Bool) {
        let changed = world(.existing()) {
            if isStillListed {
                $0.observation.endpoints[$0.id(.endpoint("kms"))]?.state = .deleting
            } else {
                $0.observation.endpoints[$0.id(.endpoint("kms"))] = nil
            }
        }
        let changeSet = changed.changeSet(for: .existing())
        #expect(changeSet.decisions == ["create endpoint/kms"])
        #expect(changeSet.callIDs == ["endpoint/kms:CreateVpcEndpoint"])
    }

    @Test(arguments: ["failed", "rejected", "Expired"])
    func `an endpoint that will never serve is made anew`(state: String) {
        let changed = world(.existing()) {
            $0.observation.endpoints[$0.id(.endpoint("kms"))]?.state = .init(state)
            $0.observation.endpoints[$0.id(.endpoint("kms"))]?.lastError = "no address is free"
        }
        let changeSet = mend(changed, .existing())
        #expect(changeSet[.endpoint("kms")]?.reason == "the endpoint is \(state): no address is free")
        #expect(changeSet.callIDs == ["endpoint:DeleteVpcEndpoints", "endpoint/kms:CreateVpcEndpoint"])
        #expect(changeSet.calls.actions.values.last?.after.contains { $0.until == .settled } == true)
    }

    @Test func `a rule of somebody else's in our group is reported and left alone`() {
        let changed = world(.existing()) {
            $0.addRule("sgr-foreign", to: $0.id(.endpoints), .ingress, tcp: 443, "192.168.0.0/16")
        }
        let changeSet = changed.changeSet(for: .existing())
        #expect(changeSet.isEmpty && !changeSet.isRefused)
        #expect(changeSet.findings == ["warning group.foreign-rule securityGroup/endpoints"])
    }

    @Test func `tags that were removed or changed are put back in one call for equal tags`() throws {
        let plan = Plan.existing().with { $0.tags = ["team": "platform"] }
        let changed = world(plan) {
            for service in ["kms", "sts"] {
                $0.observation.endpoints[$0.id(.endpoint(service))]?.tags["team"] = nil
            }
            $0.observation.endpoints[$0.id(.endpoint("ec2"))]?.tags["Name"] = "mine"
        }
        let changeSet = mend(changed, plan)
        #expect(changeSet.callIDs == ["endpoint/ec2:CreateTags", "endpoint/kms:CreateTags"])
        #expect(changeSet.changes.allSatisfy { $0.reason == "tags changed outside sluice" })
        let last = try #require(changeSet.calls.actions.values.last)
        #expect(
            last.call == .createTags([.address(.endpoint("kms")), .address(.endpoint("sts"))], ["team": "platform"]))
    }

    @Test func `tags of somebody else's on our objects stay`() {
        let changed = world(.existing()) { $0.observation.endpoints[$0.id(.endpoint("kms"))]?.tags["cost"] = "42" }
        #expect(changed.changeSet(for: .existing()).isEmpty)
    }

    @Test func `default egress that came back is revoked`() {
        let changed = world(.existing()) { $0.addDefaultEgress(to: $0.id(.proxyEgress)) }
        let changeSet = mend(changed, .existing())
        #expect(changeSet[.proxyEgress]?.reason == "changed outside sluice")
        #expect(changeSet.callIDs == ["securityGroup/proxyEgress:RevokeSecurityGroupEgress:default"])
    }

    @Test func `the endpoints' group may lose its default egress`() {
        let changed = world(.existing()) { world in
            let group = world.id(.endpoints)
            world.observation.rules.removeAll { $0.value.group == group && $0.value.isDefaultEgress }
        }
        #expect(changed.changeSet(for: .existing()).isEmpty)
    }

    @Test func `a subnet that was moved to another table is moved back`() {
        let address = Address.association(.private, "us-west-2a")
        let changed = world(.fresh()) {
            $0.move(.subnet(.private, "us-west-2a"), to: .privateRouteTable("us-west-2b"))
        }
        let changeSet = mend(changed, .fresh())
        #expect(changeSet.decisions == ["update \(address)"])
        #expect(changeSet.callIDs == ["\(address):ReplaceRouteTableAssociation"])
    }

    @Test func `a moved subnet does not keep the stack from going`() {
        var changed = world(.fresh()) {
            $0.move(.subnet(.private, "us-west-2a"), to: .publicRouteTable)
        }
        changed.destroy(.fresh())
        #expect(changed.observation == World.empty.observation)
    }

    @Test func `a route that leads elsewhere is turned back`() throws {
        let plan = Plan.fresh(routes: [.init(to: .of("10.9.0.0/16"), via: "tgw-1")])
        let address = Address.route(in: .privateRouteTable("us-west-2a"), to: .of("10.9.0.0/16"))
        let changed = world(plan) {
            $0.observation.routeTables[$0.id(.privateRouteTable("us-west-2a"))]?.routes[0].target = "tgw-9"
        }
        let changeSet = mend(changed, plan)
        #expect(changeSet.callIDs == ["\(address):ReplaceRoute"])
        #expect(changeSet[address]?.fields.map(\.from) == [.reference(.id("tgw-9"))])
    }

    @Test func `DNS hostnames that were switched off are switched on, before an endpoint that needs them`() {
        let changed = world(.fresh()) {
            $0.observation.vpcs[$0.id(.vpc)]?.dnsHostnames = false
            $0.observation.endpoints[$0.id(.endpoint("kms"))] = nil
        }
        let changeSet = mend(changed, .fresh())
        #expect(changeSet.callIDs == ["vpc:ModifyVpcAttribute:dnsHostnames", "endpoint/kms:CreateVpcEndpoint"])
    }

    @Test func `in a VPC of ours that lives already, callers are admitted before an endpoint is made`() {
        let changed = world(.fresh()) { world in
            let group = world.id(.endpoints)
            world.observation.rules.removeAll { $0.value.group == group && $0.value.direction == .ingress }
            world.observation.endpoints[world.id(.endpoint("kms"))] = nil
        }
        let changeSet = mend(changed, .fresh())
        #expect(
            changeSet.callIDs == [
                "securityGroup/endpoints:AuthorizeSecurityGroupIngress", "endpoint/kms:CreateVpcEndpoint",
            ])
    }

    @Test func `a gateway that was detached is attached again`() {
        let changed = world(.fresh()) { $0.observation.internetGateways[$0.id(.internetGateway)]?.vpcs = [] }
        #expect(mend(changed, .fresh()).callIDs == ["internetGatewayAttachment:AttachInternetGateway"])
    }

    @Test func `what is gone is struck from the state when the stack goes`() {
        var changed = world(.existing()) { $0.observation.endpoints[$0.id(.endpoint("s3"))] = nil }
        changed.observation.routeTables["rtb-1"]?.routes = []
        let changeSet = changed.destroy(.existing())
        #expect(changeSet[.endpoint("s3")]?.decision == .forget)
        #expect(changed.observation == World.inhabited.observation)
        #expect(changed.state.resources.isEmpty)
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `somebody's rule between our groups does not keep them from going`(seed: UInt64) {
        var changed = world(.existing()) {
            $0.addRule("sgr-foreign", to: $0.id(.proxyEgress), .egress, tcp: 8443, $0.id(.endpoints))
            $0.addRule("sgr-foreign-2", to: $0.id(.endpoints), .ingress, tcp: 8443, $0.id(.proxyEgress))
        }
        changed.destroy(.existing(), seed: seed)
        #expect(changed.observation == World.inhabited.observation)
        #expect(changed.state.resources.isEmpty)
    }
}
