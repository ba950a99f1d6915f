import AWS
import AWSTesting
import Foundation
import Testing

/// Before anything is deleted: what others have in the way is found, named, and left alone.
struct DeletionGuardTests {
    @Test func `an interface that carries our group, or a rule that names it, stops destroy before its first call`()
        async throws
    {
        try await Account.with { account in
            let network = try await account.makeForeignNetwork()
            let before = try await account.inventory()
            try account.write("plan.yaml", network.plan())
            #expect(try await account.sluice("apply", "plan.yaml", "--auto-approve").exitCode == 0)
            let group = try await account.id("proxyEgress")
            let interface = try await account.made(
                CreateNetworkInterface(subnetId: network.subnets[0], description: "ELB app/web/50dc", groups: [group]))
            let permission = IpPermission(
                ipProtocol: "tcp", fromPort: 443, toPort: 443, userIdGroupPairs: [UserIdGroupPair(groupId: group)])
            _ = try await account.made(
                AuthorizeSecurityGroupIngress(groupId: network.component, ipPermissions: [permission]))

            let (applied, calls) = (try await account.inventory(), account.relay.calls.count)
            let refused = try await account.sluice("destroy", "plan.yaml", "--auto-approve", "--json")
            #expect(refused.exitCode == 7, "\(refused.text)")
            #expect(
                try Changes(refused.standardOutput).diagnosticCodes
                    == ["network.foreign-interface", "group.foreign-reference"])
            let sent = account.relay.calls.dropFirst(calls).map(\.action)
            #expect(sent.allSatisfy { $0.hasPrefix("Describe") || $0 == "GetCallerIdentity" }, "\(sent)")
            #expect(try await account.inventory() == applied)
            let plan = try await account.sluice("plan", "plan.yaml", "--destroy")
            #expect(plan.exitCode == 7 && plan.text.contains(interface.networkInterfaceId), "\(plan.text)")

            _ = try await account.made(DeleteNetworkInterface(networkInterfaceId: interface.networkInterfaceId))
            _ = try await account.made(
                RevokeSecurityGroupIngress(groupId: network.component, ipPermissions: [permission]))
            let destroy = try await account.sluice("destroy", "plan.yaml", "--auto-approve")
            #expect(destroy.exitCode == 0, "\(destroy.text)")
            #expect(try await account.inventory() == before)
        }
    }

    @Test func `whoever lives in the VPC that sluice made is not driven out`() async throws {
        try await Account.with { account in
            try account.write("plan.yaml", FreshNetworkTests.plan)
            let before = try await account.inventory()
            #expect(try await account.sluice("apply", "plan.yaml", "--auto-approve").exitCode == 0)
            let listed = try await account.ec2.readAll(DescribeSubnets()).subnets ?? []
            let ours = try #require(listed.first { $0.cidrBlock == "10.0.0.0/20" }?.subnetId)
            let vpc = try #require(listed.first { $0.subnetId == ours }?.vpcId)
            let subnet = try #require(
                await account.made(
                    CreateSubnet(vpcId: vpc, availabilityZone: "us-west-2a", cidrBlock: "10.0.128.0/20")
                ).subnet?.subnetId)
            let interface = try await account.made(CreateNetworkInterface(subnetId: ours, description: "somebody's"))

            let refused = try await account.sluice("destroy", "plan.yaml", "--auto-approve", "--json")
            #expect(refused.exitCode == 7, "\(refused.text)")
            #expect(
                try Changes(refused.standardOutput).diagnosticCodes
                    == ["network.foreign-interface", "network.foreign-object"])
            #expect(refused.text.contains(subnet))

            _ = try await account.made(DeleteNetworkInterface(networkInterfaceId: interface.networkInterfaceId))
            _ = try await account.made(DeleteSubnet(subnetId: subnet))
            let destroy = try await account.sluice("destroy", "plan.yaml", "--auto-approve")
            #expect(destroy.exitCode == 0, "\(destroy.text)")
            #expect(try await account.inventory() == before)
        }
    }

    @Test func `an object that lost our tags is not deleted, with the state or without`() async throws {
        try await Account.with { account in
            let network = try await account.makeForeignNetwork()
            try account.write("plan.yaml", network.plan())
            #expect(try await account.sluice("apply", "plan.yaml", "--auto-approve").exitCode == 0)
            let group = try await account.id("endpoints")
            _ = try await account.made(DeleteTags(resources: [group], tags: [Tag(key: "sluice:lineage")]))
            let applied = try await account.inventory()
            let refused = try await account.sluice("destroy", "plan.yaml", "--auto-approve", "--json")
            #expect(refused.exitCode == 7, "\(refused.text)")
            #expect(try Changes(refused.standardOutput).diagnosticCodes.contains("stack.not-tagged"))
            try FileManager.default.removeItem(at: account.folder.appending(path: "prod.sluice.json"))
            #expect(try await account.sluice("destroy", "plan.yaml", "--auto-approve").exitCode == 7)
            #expect(try await account.inventory() == applied)
        }
    }

    @Test func `who uses what is asked only where something is to be deleted`() async throws {
        try await Account.with { account in
            let network = try await account.makeForeignNetwork()
            try account.write("plan.yaml", network.plan())
            #expect(try await account.sluice("apply", "plan.yaml", "--auto-approve").exitCode == 0)
            #expect(try await account.sluice("plan", "plan.yaml").exitCode == 0)
            #expect(account.relay.calls(of: "DescribeNetworkInterfaces").isEmpty)
            #expect(try await account.sluice("plan", "plan.yaml", "--destroy").exitCode == 0)
            #expect(account.relay.calls(of: "DescribeNetworkInterfaces").count == 1)
        }
    }
}

extension Account {
    /// One of the IDs that `output` tells.
    func id(_ name: String) async throws -> String {
        let output = try await sluice("output", "plan.yaml", name)
        return output.standardOutput.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
