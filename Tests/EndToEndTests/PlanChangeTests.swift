import AWS
import AWSTesting
import Foundation
import Testing

/// What becomes of a fresh VPC when its plan changes: updates in place, and replacement where EC2 has no other way.
struct PlanChangeTests {
    @Test func `a zone more is a subnet, a table and an interface more, and nothing is made anew`() async throws {
        try await applied { account in
            try account.write(
                "plan.yaml",
                FreshNetworkTests.plan.replacing("[us-west-2a, us-west-2b, us-west-2c]", with: Self.fourZones))
            let changes = try Changes(try await account.sluice("plan", "plan.yaml", "--json").standardOutput)
            #expect(changes.decision(of: "subnet/private/us-west-2d") == "create")
            #expect(changes.decision(of: "endpoint/kms") == "update")
            #expect(changes.decision(of: "endpoint/s3") == "update")
            #expect(!changes.decisions.contains("replace") && !changes.decisions.contains("delete"))
            try await apply(account)
            #expect(try await account.endpoint("kms").subnetIds?.count == 4)
        }
    }

    @Test func `a subnet whose block changes is made anew, with what stands in it`() async throws {
        try await applied { account in
            let before = try #require(try await account.endpoint("kms").vpcEndpointId)
            try account.write(
                "plan.yaml",
                FreshNetworkTests.plan.replacing(
                    "us-west-2c]\n",
                    with: "us-west-2c]\n    privateSubnets: [10.0.64.0/20, 10.0.16.0/20, 10.0.32.0/20]\n"))
            let changes = try Changes(try await account.sluice("plan", "plan.yaml", "--json").standardOutput)
            #expect(changes.decision(of: "subnet/private/us-west-2a") == "replace")
            #expect(changes.decision(of: "endpoint/kms") == "replace")
            #expect(changes.reason(of: "endpoint/kms") == "subnet/private/us-west-2a is replaced")
            try await apply(account)
            #expect(try await account.endpoint("kms").vpcEndpointId != before)
            let destroy = try await account.sluice("destroy", "plan.yaml", "--auto-approve")
            #expect(destroy.exitCode == 0, "\(destroy.text)")
        }
    }

    @Test func `host names that were switched off by hand are switched on again`() async throws {
        try await applied { account in
            let vpc = try await account.sluice("output", "plan.yaml", "vpcId").standardOutput
            _ = try await account.made(
                ModifyVpcAttribute(
                    vpcId: vpc.trimmingCharacters(in: .newlines),
                    enableDnsHostnames: AttributeBooleanValue(value: false)))
            let changes = try Changes(try await account.sluice("plan", "plan.yaml", "--json").standardOutput)
            #expect(changes.addresses == ["vpc"] && changes.decision(of: "vpc") == "update")
            try await apply(account)
        }
    }

    private static let fourZones = "[us-west-2a, us-west-2b, us-west-2c, us-west-2d]"

    private func applied(_ body: @Sendable (Account) async throws -> Void) async throws {
        try await Account.with { account in
            try account.write("plan.yaml", FreshNetworkTests.plan)
            try await apply(account)
            try await body(account)
        }
    }

    /// Applies, and expects that nothing is left to do.
    private func apply(_ account: Account) async throws {
        let apply = try await account.sluice("apply", "plan.yaml", "--auto-approve")
        #expect(apply.exitCode == 0, "\(apply.text)")
        let again = try await account.sluice("plan", "plan.yaml", "--detailed-exitcode")
        #expect(again.exitCode == 0, "\(again.text)")
    }
}
