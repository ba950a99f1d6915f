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

/// Holds every call of one name until it is opened, however slow the machine is.
private final class Gate: Sendable {
    let action: String
    private let isOpen = Mutex(false)

    init(_ action: String) { self.action = action }

    func open() { isOpen.withLock { $0 = true } }

    /// The relay's interceptor. A process that leaves meanwhile ends the test, and the relay with it.
    func hold(_ request: RecordedRequest) async -> Intervention {
        while request.action == action, !isOpen.withLock(\.self) {
            do { try await Task.sleep(for: .milliseconds(5)) } catch { break }
        }
        return .pass
    }
}

extension Account {
    /// Applies the plan, sends signals one after the other while a call is held at the gate, and then lets it pass.
    fileprivate func stop(_ signals: [Signal], at gate: Gate) async throws -> Outcome {
        let variables = relay.environment.merging(["HOME": folder.path]) { $1 }
            .map { (Subprocess.Environment.Key(stringLiteral: $0.key), $0.value) }
        let result = try await Subprocess.run(
            .path(.init(Self.binary.path)), arguments: ["apply", "plan.yaml", "--auto-approve"],
            environment: .custom(Dictionary(uniqueKeysWithValues: variables)),
            workingDirectory: .init(folder.path), input: .none, output: .string(limit: 1 << 20),
            error: .string(limit: 1 << 20)
        ) { process in
            while relay.calls(of: gate.action).isEmpty { try await Task.sleep(for: .milliseconds(5)) }
            for signal in signals {
                try process.send(signal: signal)
                // Two signals that wait for one process arrive in the order of their numbers.
                try await Task.sleep(for: .milliseconds(50))
            }
            // Time for the process to take the signal in, before it gets the answer.
            try await Task.sleep(for: .milliseconds(500))
            gate.open()
        }
        guard case .exited(let code) = result.terminationStatus else {
            throw CocoaError(.executableRuntimeMismatch)
        }
        return Outcome(
            exitCode: code, standardOutput: result.standardOutput, standardError: result.standardError)
    }
}
