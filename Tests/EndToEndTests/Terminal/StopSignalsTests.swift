import AWSTesting
import Foundation
import Subprocess
import Synchronization
import Testing

/// A run that somebody stops ends in order, and goes on where it stopped.
struct StopSignalsTests {
    @Test(arguments: [(Signal.interrupt, 130), (.terminate, 143), (.terminalClosed, 129)] as [(Signal, Int32)])
    func `the first request to stop waits for the calls that are under way`(signal: Signal, code: Int32) async throws {
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
            let stopped = try await account.stop([.interrupt, .terminate], at: gate)
            #expect(stopped.exitCode == 130, "\(stopped.text)")
            #expect(stopped.standardError.contains("Left at once. Run apply again."))
            #expect(stopped.standardOutput.isEmpty)
        }
    }

    @Test func `before the first change nothing has to be waited for`() async throws {
        let gate = Gate("DescribeVpcs")
        try await Account.with(intercept: gate.hold) { account in
            try account.write("plan.yaml", FreshNetworkTests.plan)
            let stopped = try await account.stop([.terminate], at: gate)
            #expect(stopped.exitCode == 143, "\(stopped.text)")
            #expect(stopped.standardError.hasSuffix("Interrupted. Nothing was changed.\n"))
            #expect(try account.files == ["demo.sluice.json.lock", "plan.yaml"])
        }
    }
}
