import AWSTesting
import Foundation
import Testing

/// The policy that sluice writes, held against what sluice does.
struct PolicyCoverageTests {
    /// The actions that a part of the plan's policy allows.
    private func allowed(_ parts: [String], in account: Account) async throws -> Set<String> {
        let arguments = ["policy", "plan.yaml"] + parts.flatMap { ["--part", $0] }
        let document = try JSONDecoder().decode(
            Document.self, from: Data(try await account.sluice(arguments).standardOutput.utf8))
        return Set(document.statements.flatMap(\.actions))
    }

    private struct Document: Decodable {
        struct Statement: Decodable {
            enum CodingKeys: String, CodingKey { case actions = "Action" }

            let actions: [String]
        }

        enum CodingKeys: String, CodingKey { case statements = "Statement" }

        let statements: [Statement]
    }

    private static let commands = [
        (["plan", "plan.yaml"], ["plan"]), (["apply", "plan.yaml", "--auto-approve"], ["plan", "apply"]),
        (["apply", "plan.yaml", "--auto-approve"], ["plan", "apply"]),
        (["doctor", "plan.yaml", "--quotas", "--route53"], ["plan", "doctor"]),
        (["destroy", "plan.yaml", "--auto-approve"], ["plan", "destroy"]),
    ]

    private func live(_ plan: String, in account: Account) async throws {
        for (command, parts) in Self.commands {
            // The words of the plan change once: what is there has to be changed then.
            let isSecondApply =
                command.first == "apply" && account.relay.calls.contains { $0.action == "CreateVpcEndpoint" }
            try account.write("plan.yaml", isSecondApply ? plan + "tags: { team: other }\n" : plan)
            let known = account.relay.calls.count
            let outcome = try await account.sluice(command)
            #expect(outcome.exitCode == 0, "\(outcome.text)")
            let called = Set(account.relay.calls.dropFirst(known).map(\.permission))
                .subtracting(["sts:GetCallerIdentity"])
            let missing = called.subtracting(try await allowed(parts, in: account))
            #expect(!called.isEmpty && missing == [], "\(command)")
        }
    }

    @Test func `every call of a fresh VPC's life is allowed by the plan's policy`() async throws {
        try await Account.with { account in
            let plan = """
                name: demo
                region: us-west-2
                network: { create: { cidr: 10.0.0.0/16, zones: [us-west-2a, us-west-2b] } }
                proxy: { httpProxy: "http://10.0.0.254:80" }

                """
            try await live(plan, in: account)
        }
    }

    @Test func `every call in somebody's VPC is allowed by the plan's policy`() async throws {
        try await Account.with { account in
            let plan = try await account.makeForeignNetwork().plan()
            try await live(plan, in: account)
        }
    }
}

extension RecordedCall {
    /// What IAM calls it: services of the JSON kind say the action in a header, and Route 53 in the path.
    fileprivate var permission: String {
        let target = request.headers["X-Amz-Target"].first?.split(separator: ".").last.map(String.init)
        let isOfZones = request.target.hasPrefix("/2013-04-01/hostedzonesbyvpc?")
        return "\(request.service):\(target ?? (isOfZones ? "ListHostedZonesByVPC" : action))"
    }
}
