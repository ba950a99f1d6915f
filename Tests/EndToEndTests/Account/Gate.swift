import AWSTesting
import Foundation
import Subprocess
import Synchronization

/// Holds every call of one name until it is opened, however slow the machine is.
final class Gate: Sendable {
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
    func stop(_ signals: [Signal], at gate: Gate, _ options: String...) async throws -> Outcome {
        let variables = relay.environment.merging(["HOME": folder.path]) { $1 }.merging(variables) { $1 }
            .map { (Subprocess.Environment.Key(stringLiteral: $0.key), $0.value) }
        let result = try await Subprocess.run(
            .path(.init(Self.binary.path)), arguments: Arguments(["apply", "plan.yaml", "--auto-approve"] + options),
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
        let code: Int32 =
            switch result.terminationStatus {
            case .exited(let code): code
            case .signaled(let number): 128 + number
            }
        return Outcome(
            exitCode: code, standardOutput: result.standardOutput, standardError: result.standardError)
    }
}
