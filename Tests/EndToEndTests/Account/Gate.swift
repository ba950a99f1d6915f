import AWSTesting
import Foundation
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
    func stop(_ signals: [Int32], at gate: Gate, command: String = "apply", _ options: String...) async throws
        -> Outcome
    {
        try await sluice([command, "plan.yaml", "--auto-approve"] + options) { process in
            while relay.calls(of: gate.action).isEmpty { try await Task.sleep(for: .milliseconds(5)) }
            for signal in signals {
                process.send(signal)
                // Two signals that wait for one process arrive in the order of their numbers.
                try await Task.sleep(for: .milliseconds(50))
            }
            // Time for the process to take the signal in, before it gets the answer.
            try await Task.sleep(for: .milliseconds(500))
            gate.open()
        }
    }
}
