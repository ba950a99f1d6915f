import AWS
import AWSTesting
import SluiceCore
import SluiceEngine
import Testing

/// Taking stacks away from an account that is as strict as EC2: endpoints that linger, interfaces that outlive them,
/// and other people who come in between.
struct DestroyTests {
    private static let fresh = """
        name: prod
        region: us-west-2
        network: { create: { cidr: 10.0.0.0/16, zones: [us-west-2a, us-west-2b] } }
        proxy: { httpProxy: "http://10.0.0.254:3128" }

        """

    private static func existing(_ vpc: String, _ subnet: String) -> String {
        """
        name: prod
        region: us-west-2
        network: { vpc: \(vpc), subnets: [\(subnet)] }
        proxy: { httpProxy: "http://10.0.0.254:3128" }

        """
    }

    private func settings(deletion: Duration, interfaces: Duration) -> FakeEC2.Settings {
        var settings = FakeEC2.Settings()
        settings.delays.deletion = deletion
        settings.delays.interfaces = interfaces
        return settings
    }

    @Test func `endpoints that take ten minutes to go, and interfaces that outlive them, are waited for`() throws {
        let rehearsal = try Rehearsal(settings(deletion: .seconds(600), interfaces: .seconds(240)))
        let plan = try Rehearsal.plan(Self.fresh)
        let before = rehearsal.objects
        try rehearsal.play { rehearsal in
            let applied = try await rehearsal.carryOut(.apply, plan)
            #expect(applied.failures.isEmpty && applied.remaining.isEmpty)
            let destroyed = try await rehearsal.carryOut(.destroy, plan)
            #expect(destroyed.failures.isEmpty && destroyed.remaining.isEmpty, "\(destroyed.failures)")
            #expect(destroyed.state.resources.isEmpty)
            #expect(rehearsal.objects == before)
            #expect(rehearsal.count(of: "DeleteVpcEndpoints") == 1)
            let culprits = Set(rehearsal.heldBy.joined())
            #expect(!culprits.isEmpty && culprits.allSatisfy { $0.contains(", being deleted") }, "\(culprits)")
        }
    }

    @Test func `somebody's interface is refused before the first call, and destroy goes on when it is gone`() throws {
        let rehearsal = try Rehearsal()
        let plan = try Rehearsal.plan(Self.fresh)
        let before = rehearsal.objects
        try rehearsal.play { rehearsal in
            try await rehearsal.carryOut(.apply, plan)
            let subnet = try #require(rehearsal.known.resources[.subnet(.private, "us-west-2a")]?.id)
            let interface = try await rehearsal.made(
                CreateNetworkInterface(subnetId: subnet, description: "somebody's")
            ).networkInterfaceId
            let sent = rehearsal.transport.calls.count
            let refused = try await rehearsal.propose(.destroy, plan).changeSet
            #expect(refused.isRefused)
            #expect(refused.diagnostics.map(\.code.rawValue) == ["network.foreign-interface"])
            #expect(refused.diagnostics.map(\.subject) == [interface])
            #expect(!rehearsal.transport.calls.dropFirst(sent).contains { $0.action.hasPrefix("Delete") })
            try await rehearsal.made(DeleteNetworkInterface(networkInterfaceId: interface))
            let destroyed = try await rehearsal.carryOut(.destroy, plan)
            #expect(destroyed.failures.isEmpty)
            #expect(rehearsal.objects == before)
        }
    }

    @Test func `a gateway that somebody attached is seen, though nothing in the account carries our tags`() throws {
        let rehearsal = try Rehearsal()
        let plan = try Rehearsal.plan(
            Self.fresh.replacing("zones: [us-west-2a, us-west-2b]", with: "zones: [us-west-2a], publicSubnets: []"))
        try rehearsal.play { rehearsal in
            try await rehearsal.carryOut(.apply, plan)
            let vpc = try #require(rehearsal.known.resources[.vpc]?.id)
            let gateway = try #require(
                await rehearsal.made(CreateInternetGateway()).internetGateway?.internetGatewayId)
            try await rehearsal.made(AttachInternetGateway(internetGatewayId: gateway, vpcId: vpc))
            let refused = try await rehearsal.propose(.destroy, plan).changeSet
            #expect(refused.diagnostics.map(\.subject) == [gateway])
        }
    }

    @Test func `a rule that appears in the middle of destroy is named, and nothing foreign is touched`() throws {
        let rehearsal = try Rehearsal(settings(deletion: .seconds(60), interfaces: .seconds(60)))
        try rehearsal.play { rehearsal in
            let network = try await rehearsal.makeNetwork()
            let plan = try Rehearsal.plan(Self.existing(network.vpc, network.subnet))
            try await rehearsal.carryOut(.apply, plan)
            let ours = try #require(rehearsal.known.resources[.endpoints]?.id)
            let rule = IpPermission(
                ipProtocol: "tcp", fromPort: 443, toPort: 443, userIdGroupPairs: [UserIdGroupPair(groupId: ours)])
            let report = try await rehearsal.carryOut(.destroy, plan) {
                try? await rehearsal.time.sleep(for: .seconds(20))
                _ = try? await rehearsal.made(
                    AuthorizeSecurityGroupEgress(groupId: network.group, ipPermissions: [rule]))
            }
            guard case .held(_, let refusal, let culprits)? = report.failures.first else {
                Issue.record("\(report.failures)")
                return
            }
            #expect(refusal.code == "DependencyViolation")
            #expect(culprits.count == 1 && culprits[0].text.hasSuffix("(app: egress tcp 443 to \(ours))"))
            #expect(culprits[0].release(in: "us-west-2").contains("--group-id \(network.group)"))
            #expect(rehearsal.heldBy.last == culprits.map(\.text))
            // It is refused at once when tried again, and goes when the rule does.
            #expect(
                try await rehearsal.propose(.destroy, plan).changeSet.diagnostics.map(\.code.rawValue)
                    == ["group.foreign-reference"])
            try await rehearsal.made(RevokeSecurityGroupEgress(groupId: network.group, ipPermissions: [rule]))
            let destroyed = try await rehearsal.carryOut(.destroy, plan)
            #expect(destroyed.failures.isEmpty && destroyed.state.resources.isEmpty)
            #expect(rehearsal.objects == network.objects)
        }
    }

    @Test func `a destroy that was stopped while endpoints went is taken up, and deletes none of them again`() throws {
        let rehearsal = try Rehearsal(settings(deletion: .seconds(600), interfaces: .seconds(60)))
        let plan = try Rehearsal.plan(Self.fresh)
        let before = rehearsal.objects
        try rehearsal.play { rehearsal in
            try await rehearsal.carryOut(.apply, plan)
            let stopped = try await rehearsal.carryOut(.destroy, plan, until: .seconds(40))
            #expect(stopped.failures == [.interrupted])
            let again = try await rehearsal.propose(.destroy, plan).changeSet
            #expect(!again.isRefused && again.diagnostics.contains { $0.code == "endpoint.leaving" })
            #expect(!again.changes.contains { $0.address.kind == .endpoint })
            let destroyed = try await rehearsal.carryOut(.destroy, plan)
            #expect(destroyed.failures.isEmpty && destroyed.state.resources.isEmpty)
            #expect(rehearsal.count(of: "DeleteVpcEndpoints") == 1)
            #expect(rehearsal.objects == before)
        }
    }

    @Test func `a stack that is wanted again while its endpoints go waits for their names and routes`() throws {
        let rehearsal = try Rehearsal(settings(deletion: .seconds(600), interfaces: .seconds(60)))
        try rehearsal.play { rehearsal in
            let network = try await rehearsal.makeNetwork()
            let plan = try Rehearsal.plan(Self.existing(network.vpc, network.subnet))
            try await rehearsal.carryOut(.apply, plan)
            let stopped = try await rehearsal.carryOut(.destroy, plan, until: .seconds(10))
            #expect(stopped.failures == [.interrupted])
            let applied = try await rehearsal.carryOut(.apply, plan)
            #expect(applied.failures.isEmpty && applied.remaining.isEmpty, "\(applied.failures) \(applied.remaining)")
            #expect(try await rehearsal.propose(.apply, plan).changeSet.isEmpty)
        }
    }

    @Test func `a plan that deletes nothing asks nobody who uses what`() throws {
        let rehearsal = try Rehearsal()
        let plan = try Rehearsal.plan(Self.fresh)
        try rehearsal.play { rehearsal in
            try await rehearsal.carryOut(.apply, plan)
            #expect(try await rehearsal.propose(.apply, plan).changeSet.isEmpty)
            #expect(rehearsal.count(of: "DescribeNetworkInterfaces") == 0)
        }
    }
}

/// A VPC of somebody else's.
private struct Network: Sendable {
    var vpc: String
    var subnet: String
    /// A group of theirs.
    var group: String
    /// Everything in the account before there was a stack.
    var objects: Set<String>
}

extension Rehearsal {
    fileprivate func makeNetwork() async throws -> Network {
        let vpc = try #require(await made(CreateVpc(cidrBlock: "10.0.0.0/16")).vpc?.vpcId)
        try await made(ModifyVpcAttribute(vpcId: vpc, enableDnsHostnames: AttributeBooleanValue(value: true)))
        let subnet = try #require(
            await made(CreateSubnet(vpcId: vpc, availabilityZone: "us-west-2a", cidrBlock: "10.0.0.0/20"))
                .subnet?.subnetId)
        let group = try #require(
            await made(CreateSecurityGroup(description: "theirs", groupName: "app", vpcId: vpc)).groupId)
        return Network(vpc: vpc, subnet: subnet, group: group, objects: objects)
    }
}
