import AWS
import AWSTesting
import Foundation
import Testing

/// Text from outside that would command a terminal or deceive a reader: it comes out visible, or escaped in JSON.
///
/// That nothing of the kind gets through is checked after every run of the binary; see ``Program``.
struct HostileTextTests {
    /// What XML lets pass: a C1 control sequence, a bidirectional override, a space without width.
    private static let hostile = "\u{9B}2J\u{202E}txt\u{200B}end"
    private static let visible = #"\u{9b}2J\u{202e}txt\u{200b}end"#
    private static let escaped = #"\u009b2J\u202etxt\u200bend"#

    @Test func `in the message of an error`() async throws {
        let refusal = RelayResponse.error(status: 400, code: "InvalidParameterValue", message: Self.hostile)
        try await Account.with(intercept: { $0.action == "CreateVpc" ? .answer(refusal) : .pass }) { account in
            try account.write("plan.yaml", FreshNetworkTests.plan)
            let text = try await account.sluice("apply", "plan.yaml", "--auto-approve")
            #expect(text.exitCode == 4 && text.standardError.contains(Self.visible), "\(text.text)")
            let json = try await account.sluice("apply", "plan.yaml", "--auto-approve", "--json")
            #expect(json.exitCode == 4 && json.standardOutput.contains(Self.escaped), "\(json.text)")
            #expect(json.standardError.contains(Self.escaped))
        }
    }

    @Test(arguments: ["\u{1B}]0;owned\u{7}", "\u{0}", "\u{FFFE}", "\u{1B}[2J"])
    func `in an answer that is no XML because of it`(text: String) async throws {
        let answer = RelayResponse.error(status: 400, code: "InvalidParameterValue", message: text)
        try await Account.with(intercept: { $0.action == "DescribeVpcs" ? .answer(answer) : .pass }) { account in
            try account.write("plan.yaml", FreshNetworkTests.plan)
            for options in [[], ["--json"], ["--log-level", "trace"]] {
                let outcome = try await account.sluice(["plan", "plan.yaml"] + options)
                #expect(outcome.exitCode == 1, "\(outcome.text)")
            }
        }
    }

    @Test func `in names and tags of what is there`() async throws {
        try await Account.with { account in
            let network = try await account.makeForeignNetwork()
            let objects = [network.vpc, network.routeTable, network.component] + network.subnets
            let tags = [Tag(key: "Name", value: Self.hostile), Tag(key: Self.hostile, value: "\u{85}\u{2066}")]
            _ = try await account.made(CreateTags(resources: objects, tags: tags))
            let group = try await account.made(
                CreateSecurityGroup(
                    description: Self.hostile, groupName: "to-the-proxy \(Self.hostile)", vpcId: network.vpc))
            let proxy = IpPermission(
                ipProtocol: "tcp", fromPort: 80, toPort: 80,
                ipRanges: [IpRange(description: Self.hostile, cidrIp: "10.0.0.254/32")])
            _ = try await account.made(
                AuthorizeSecurityGroupEgress(groupId: try #require(group.groupId), ipPermissions: [proxy]))
            try account.write("plan.yaml", network.plan())
            for command in [
                ["plan"], ["plan", "--json"], ["plan", "--calls"], ["apply", "--auto-approve"], ["show"],
                ["init", "--force", "--vpc", network.vpc], ["init", "--force", "--vpc", network.vpc, "--json"],
                ["validate"],
            ] {
                let outcome = try await account.sluice([command[0], "plan.yaml"] + command.dropFirst())
                #expect(outcome.exitCode == 0, "\(outcome.text)")
            }
        }
    }

    @Test(arguments: [
        #"tags: { team: "a\e[31mb\u202E\u200B" }"#, #"tags: { "te\eam\u202E": x }"#, #""na\e[2Jme": x"#,
        "tags: { team: \u{9B}2J\u{202E} }",
    ])
    func `in the plan`(line: String) async throws {
        try await Account.with { account in
            try account.write("plan.yaml", FreshNetworkTests.plan.replacing("tags: { team: platform }", with: line))
            for options in [[], ["--json"], ["--calls"]] {
                _ = try await account.sluice(["plan", "plan.yaml"] + options)
            }
            _ = try await account.sluice("validate", "plan.yaml")
            _ = try await account.sluice("apply", "plan.yaml", "--auto-approve", "--json")
        }
    }
}
