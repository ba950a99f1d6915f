import AWSTesting
import Foundation
import Testing

/// What scripts read: one object on standard output, one event a line on standard error, and nothing else.
struct JSONOutputTests {
    @Test func `plan, apply, output and destroy speak JSON from end to end`() async throws {
        try await Account.with { account in
            let network = try await account.makeForeignNetwork()
            try account.write("plan.yaml", network.plan())

            let plan = try await account.sluice("plan", "plan.yaml", "--json", "--out", "changes.json")
            let changeSet = try Self.object(plan.standardOutput)
            #expect(changeSet["format"] as? Int == 1 && changeSet["kind"] as? String == "changeSet")
            #expect(changeSet["stack"] as? String == "prod" && changeSet["region"] as? String == "us-west-2")
            #expect(changeSet["account"] as? String == account.relay.account)
            let calls = try #require(changeSet["calls"] as? [[String: Any]])
            #expect(calls.count == 11 && calls.allSatisfy { $0["action"] is String && $0["subjects"] is [String] })
            let estimate = try #require(changeSet["estimate"] as? [String: Any])
            #expect(estimate["calls"] as? Int == 11 && estimate["longestPath"] as? Int == 3)
            let added = try #require((estimate["cost"] as? [String: Any])?["added"] as? [String: Double])
            #expect(added == ["perHour": 0.15, "perMonth": 109.5])
            #expect(try Self.object(account.read("changes.json")) as NSDictionary == changeSet as NSDictionary)

            let apply = try await account.sluice("apply", "changes.json", "--json")
            #expect(apply.exitCode == 0, "\(apply.text)")
            let answer = try Self.object(apply.standardOutput)
            #expect(answer["kind"] as? String == "apply" && answer["complete"] as? Bool == true)
            let events = try Self.events(apply.standardError)
            #expect(events.count { $0["event"] as? String == "sent" } == 11)
            #expect(events.count { $0["event"] as? String == "done" } == 11)

            let outputs = try Self.object(try await account.sluice("output", "plan.yaml", "--json").standardOutput)
            #expect(
                Set(outputs.keys) == [
                    "format", "stack", "region", "vpcId", "subnetIds", "routeTableIds", "securityGroups",
                    "vpcEndpoints",
                ])

            let destroy = try await account.sluice("destroy", "plan.yaml", "--json", "--auto-approve")
            #expect(destroy.exitCode == 0, "\(destroy.text)")
            #expect(try Self.object(destroy.standardOutput)["kind"] as? String == "destroy")
            _ = try Self.events(destroy.standardError)
        }
    }

    @Test func `a failure is an object too, with its diagnostics`() async throws {
        try await Account.with { account in
            try account.write("plan.yaml", "name: Prod\n")
            for command in [["plan"], ["apply", "--auto-approve"], ["validate"], ["output"]] {
                let outcome = try await account.sluice([command[0], "plan.yaml", "--json"] + command.dropFirst())
                #expect(outcome.exitCode == 3, "\(outcome.text)")
                let diagnostics = try Self.object(outcome.standardOutput)["diagnostics"] as? [[String: Any]]
                #expect(diagnostics?.isEmpty == false)
                for diagnostic in diagnostics ?? [] {
                    #expect(Set(diagnostic.keys).isSuperset(of: ["code", "severity", "summary", "cause", "fix"]))
                }
            }
        }
    }

    private static func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any], "\(text)")
    }

    private static func events(_ text: String) throws -> [[String: Any]] {
        try text.split(separator: "\n").map { try object(String($0)) }
    }
}
