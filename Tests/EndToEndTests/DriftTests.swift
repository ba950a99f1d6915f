import AWS
import AWSTesting
import Foundation
import Testing

/// What other people do to our objects by hand: found, told apart from a change of plan, and healed.
struct DriftTests {
    @Test func `an endpoint's group that was replaced by hand is put back`() async throws {
        try await applied { account, network in
            let kms = try await account.endpoint("kms")
            let ours = try #require(kms.groups?.first?.groupId)
            _ = try await account.made(
                ModifyVpcEndpoint(
                    vpcEndpointId: try #require(kms.vpcEndpointId), addSecurityGroupIds: [network.component],
                    removeSecurityGroupIds: [ours]))
            let changes = try Changes(try await account.sluice("plan", "plan.yaml", "--json").standardOutput)
            #expect(changes.addresses == ["endpoint/kms"])
            #expect(changes.decision(of: "endpoint/kms") == "update")
            #expect(changes.reason(of: "endpoint/kms") == "changed outside sluice")
            #expect(changes.callCount == 1)
            try await heal(account)
            #expect(try await account.endpoint("kms").groups?.compactMap(\.groupId) == [ours])
        }
    }

    @Test func `a rule that was revoked by hand is authorized again`() async throws {
        try await applied { account, _ in
            let rules =
                try await account.ec2.readAll(DescribeSecurityGroupRules(maxResults: 1000)).securityGroupRules ?? []
            let rule = try #require(
                rules.first { $0.isEgress == true && $0.cidrIpv4 == "10.0.0.254/32" && $0.fromPort == 80 })
            _ = try await account.made(
                RevokeSecurityGroupEgress(
                    groupId: try #require(rule.groupId), securityGroupRuleIds: [try #require(rule.securityGroupRuleId)])
            )
            let changes = try Changes(try await account.sluice("plan", "plan.yaml", "--json").standardOutput)
            #expect(changes.addresses == ["securityGroupRule/proxyEgress/egress/tcp/80-80/10.0.0.254/32"])
            #expect(changes.decision(of: changes.addresses[0]) == "create")
            try await heal(account)
        }
    }

    @Test func `an endpoint that was deleted by hand is made again`() async throws {
        try await applied { account, _ in
            let sts = try #require(try await account.endpoint("sts").vpcEndpointId)
            _ = try await account.made(DeleteVpcEndpoints(vpcEndpointIds: [sts]))
            let changes = try Changes(try await account.sluice("plan", "plan.yaml", "--json").standardOutput)
            #expect(changes.addresses == ["endpoint/sts"])
            #expect(changes.reason(of: "endpoint/sts") == "\(sts) is gone: deleted outside sluice")
            try await heal(account)
        }
    }

    @Test func `a rule that somebody added to our group is reported and left alone`() async throws {
        try await applied { account, _ in
            let group = try #require(try await account.endpoint("kms").groups?.first?.groupId)
            let permission = IpPermission(
                ipProtocol: "tcp", fromPort: 8443, toPort: 8443, ipRanges: [IpRange(cidrIp: "192.0.2.0/24")])
            _ = try await account.made(AuthorizeSecurityGroupIngress(groupId: group, ipPermissions: [permission]))
            let plan = try await account.sluice("plan", "plan.yaml", "--json", "--detailed-exitcode")
            #expect(plan.exitCode == 0, "\(plan.text)")
            #expect(try Changes(plan.standardOutput).diagnosticCodes == ["group.foreign-rule"])
        }
    }

    @Test func `allow-all egress that came back is revoked`() async throws {
        try await applied { account, _ in
            let output = try await account.sluice("output", "plan.yaml", "proxyEgress")
            let group = output.standardOutput.trimmingCharacters(in: .whitespacesAndNewlines)
            let everything = IpPermission(ipProtocol: "-1", ipRanges: [IpRange(cidrIp: "0.0.0.0/0")])
            _ = try await account.made(AuthorizeSecurityGroupEgress(groupId: group, ipPermissions: [everything]))
            let changes = try Changes(try await account.sluice("plan", "plan.yaml", "--json").standardOutput)
            #expect(changes.addresses == ["securityGroup/proxyEgress"])
            try await heal(account)
        }
    }

    @Test func `a new proxy port is opened beside the old one, which stays until somebody says finish`() async throws {
        try await applied { account, network in
            try account.write(
                "plan.yaml", network.plan().replacingOccurrences(of: "10.0.0.254:80\n", with: "10.0.0.254:3128\n"))
            let calls = account.relay.calls.count
            let apply = try await account.sluice("apply", "plan.yaml", "--auto-approve")
            #expect(apply.exitCode == 0, "\(apply.text)")
            let sent = account.relay.calls.dropFirst(calls).map(\.action).filter { $0.hasSuffix("Egress") }
            #expect(sent == ["AuthorizeSecurityGroupEgress"])
            let between = try await account.sluice("plan", "plan.yaml", "--detailed-exitcode", "--json")
            #expect(between.exitCode == 0)
            #expect(try Changes(between.standardOutput).diagnosticCodes == ["proxy.superseded"])

            let saved = try await account.sluice("plan", "plan.yaml", "--finish", "--out", "end.json")
            #expect(saved.exitCode == 0, "\(saved.text)")
            let finish = try await account.sluice("apply", "end.json")
            #expect(finish.exitCode == 0, "\(finish.text)")
            #expect(account.relay.calls.last { $0.action.hasSuffix("Egress") }?.action == "RevokeSecurityGroupEgress")
            let after = try await account.sluice("plan", "plan.yaml", "--json")
            #expect(try Changes(after.standardOutput).diagnosticCodes == [])
        }
    }

    @Test func `tags follow the plan, and foreign tags stay`() async throws {
        try await applied { account, network in
            let kms = try #require(try await account.endpoint("kms").vpcEndpointId)
            _ = try await account.made(CreateTags(resources: [kms], tags: [Tag(key: "owner", value: "someone")]))
            try account.write("plan.yaml", network.plan("tags: { team: network }"))
            #expect(try await account.sluice("apply", "plan.yaml", "--auto-approve").exitCode == 0)
            try account.write("plan.yaml", network.plan())
            let apply = try await account.sluice("apply", "plan.yaml", "--auto-approve")
            #expect(apply.exitCode == 0, "\(apply.text)")
            let keys = Set((try await account.endpoint("kms").tags ?? []).compactMap(\.key))
            #expect(keys.contains("owner") && !keys.contains("team"))
        }
    }

    /// Runs the body in an account where a plan for a foreign network has been applied.
    private func applied(_ body: @Sendable (Account, ForeignNetwork) async throws -> Void) async throws {
        try await Account.with { account in
            let network = try await account.makeForeignNetwork()
            try account.write("plan.yaml", network.plan())
            let apply = try await account.sluice("apply", "plan.yaml", "--auto-approve")
            #expect(apply.exitCode == 0, "\(apply.text)")
            try await body(account, network)
        }
    }

    private func heal(_ account: Account) async throws {
        let apply = try await account.sluice("apply", "plan.yaml", "--auto-approve")
        #expect(apply.exitCode == 0, "\(apply.text)")
        let again = try await account.sluice("plan", "plan.yaml", "--detailed-exitcode")
        #expect(again.exitCode == 0, "\(again.text)")
    }
}

extension Account {
    /// The live endpoint of a service.
    func endpoint(_ service: String) async throws -> VpcEndpoint {
        let endpoints = try await ec2.readAll(DescribeVpcEndpoints()).vpcEndpoints ?? []
        return try #require(
            endpoints.first { $0.state != "deleted" && $0.serviceName?.hasSuffix(".\(service)") == true })
    }
}
