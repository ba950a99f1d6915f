import Foundation
import SluiceFiles
import Testing

/// A run whose state is in S3 and which stands still until another has taken it over, with the real binary and real time.
struct TakeoverTests {
    @Test func `a run that stood still for longer than its lock lasts does nothing more`() async throws {
        let gate = Gate("CreateSubnet")
        try await Account.with(intercept: gate.hold) { account in
            try await account.withBucket { bucket, _ in
                try account.write("plan.yaml", FreshNetworkTests.plan + "state: s3://\(bucket)/team\n")
                let before = try await account.inventory()
                let still = try await account.sluice(["apply", "plan.yaml", "--auto-approve"]) { process in
                    while account.relay.calls(of: gate.action).isEmpty { try await Task.sleep(for: .milliseconds(5)) }
                    process.send(SIGSTOP)
                    defer { process.send(SIGCONT) }
                    gate.open()
                    let other = try await account.sluice(
                        "apply", "plan.yaml", "--auto-approve", "--lock-timeout", "3m")
                    #expect(other.exitCode == 0, "\(other.text)")
                }
                #expect(still.exitCode == 5, "\(still.text)")
                #expect(still.standardError.contains("was taken over"), "\(still.text)")
                let planned = try await account.sluice("plan", "plan.yaml", "--detailed-exitcode")
                #expect(planned.exitCode == 0, "\(planned.text)")
                #expect(account.relay.calls(of: "CreateVpc").count == 1)
                let destroyed = try await account.sluice("destroy", "plan.yaml", "--auto-approve")
                #expect(destroyed.exitCode == 0, "\(destroyed.text)")
                #expect(try await account.inventory() == before)
            }
        }
    }
}
