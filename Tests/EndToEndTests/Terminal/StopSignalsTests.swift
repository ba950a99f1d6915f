import AWSTesting
import Foundation
import Synchronization
import Testing

/// A run that somebody stops ends in order, and goes on where it stopped.
struct StopSignalsTests {
    @Test(arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129)] as [(Int32, Int32)])
    func `the first request to stop waits for the calls that are under way`(signal: Int32, code: Int32) async throws {
        let gate = Gate("CreateVpc")
        try await Account.with(intercept: gate.hold) { account in
            try account.write("plan.yaml", FreshNetworkTests.plan)
            let stopped = try await account.stop([signal], at: gate)
            #expect(stopped.exitCode == code, "\(stopped.text)")
            #expect(stopped.standardError.contains("Stopping: waiting for the calls that are under way."))
            #expect(stopped.standardOutput.contains("Next: sluice apply plan.yaml"))
            #expect(account.relay.calls(of: "CreateVpcEndpoint").isEmpty)

            let rest = try await account.sluice("apply", "plan.yaml", "--auto-approve")
            #expect(rest.exitCode == 0, "\(rest.text)")
            #expect(account.relay.calls(of: "CreateVpc").count == 1)
            let left = try await account.sluice("plan", "plan.yaml", "--detailed-exitcode")
            #expect(left.exitCode == 0, "\(left.text)")
        }
    }

    @Test func `the second request leaves at once`() async throws {
        let gate = Gate("CreateVpc")
        try await Account.with(intercept: gate.hold) { account in
            try account.write("plan.yaml", FreshNetworkTests.plan)
            let before = try await account.inventory()
            let stopped = try await account.stop([SIGINT, SIGTERM], at: gate)
            #expect(stopped.exitCode == 130, "\(stopped.text)")
            #expect(stopped.standardError.contains("Left at once. Run apply again."))
            #expect(stopped.standardOutput.isEmpty)

            // The call is carried out after all: what it makes is found, and not made twice.
            let rest = try await account.sluice("apply", "plan.yaml", "--auto-approve")
            try await account.prove(rest, before: before)
            #expect(account.relay.calls(of: "CreateVpc").count == 1)
        }
    }

    @Test func `a destroy that is stopped goes on where it stopped`() async throws {
        let gate = Gate("DeleteVpcEndpoints")
        try await Account.with(intercept: gate.hold) { account in
            try account.write("plan.yaml", FreshNetworkTests.plan)
            let before = try await account.inventory()
            #expect(try await account.sluice("apply", "plan.yaml", "--auto-approve").exitCode == 0)
            let stopped = try await account.stop([SIGINT], at: gate, command: "destroy")
            #expect(stopped.exitCode == 130, "\(stopped.text)")
            #expect(stopped.standardOutput.contains("Next: sluice destroy plan.yaml"))
            #expect(account.relay.calls(of: "DeleteSecurityGroup").isEmpty)
            let rest = try await account.sluice("destroy", "plan.yaml", "--auto-approve")
            #expect(try await account.flaws(afterDestroy: rest, before: before) == [], "\(rest.text)")
        }
    }

    @Test func `before the first change nothing has to be waited for`() async throws {
        let gate = Gate("DescribeVpcs")
        try await Account.with(intercept: gate.hold) { account in
            try account.write("plan.yaml", FreshNetworkTests.plan)
            let stopped = try await account.stop([SIGTERM], at: gate)
            #expect(stopped.exitCode == 143, "\(stopped.text)")
            #expect(stopped.standardError.hasSuffix("Interrupted. Nothing was changed.\n"))
            #expect(try account.files == ["demo.sluice.json.lock", "plan.yaml"])
        }
    }
}
