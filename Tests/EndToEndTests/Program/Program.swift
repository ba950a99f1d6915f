import Foundation
import SluiceFiles
import Subprocess
import Testing

/// The real binary in a folder, and what everybody who runs it expects of it, whatever it was asked to do.
///
/// Every run in these tests ends here: a secret that got out and an error that does not explain itself fail the test.
struct Program: Sendable {
    let folder: URL
    /// All of its environment.
    var environment: [String: String]

    /// A run that is under way.
    struct Execution: Sendable {
        let id: Int32

        /// Sends a signal to this process and to no other.
        func send(_ signal: Int32) { _ = kill(id, signal) }
    }

    /// Runs the binary to its end, with a hand on it meanwhile.
    func run(
        _ arguments: [String], while body: @Sendable (Execution) async throws -> Void = { _ in }
    ) async throws -> Account.Outcome {
        try await run(.path(.init(Account.binary.path)), arguments, command: arguments, while: body)
    }

    /// Runs a line of bash in which `"$@"` stands for the binary and its arguments.
    func run(
        _ arguments: [String], inShell line: String, while body: @Sendable (Execution) async throws -> Void = { _ in }
    ) async throws -> Account.Outcome {
        let words = ["-c", line, "bash", Account.binary.path] + arguments
        return try await run(.name("bash"), words, command: arguments, while: body)
    }

    private func run(
        _ executable: Executable, _ arguments: [String], command: [String],
        while body: @Sendable (Execution) async throws -> Void
    ) async throws -> Account.Outcome {
        let variables = environment.map { (Subprocess.Environment.Key(stringLiteral: $0.key), $0.value) }
        let result = try await Subprocess.run(
            executable, arguments: Arguments(arguments),
            environment: .custom(Dictionary(uniqueKeysWithValues: variables)),
            workingDirectory: .init(folder.path), input: .none, output: .string(limit: 16 << 20),
            error: .string(limit: 16 << 20)
        ) { process in try await body(Execution(id: process.processIdentifier.value)) }
        var outcome = Account.Outcome(
            exitCode: 0, processID: result.processIdentifier.value, standardOutput: result.standardOutput,
            standardError: result.standardError)
        switch result.terminationStatus {
        case .exited(let code): outcome.exitCode = code
        case .signaled(let number): (outcome.exitCode, outcome.signal) = (128 + number, number)
        }
        check(outcome, of: command)
        return outcome
    }

    private func check(_ outcome: Account.Outcome, of command: [String]) {
        let words = "sluice \(command.joined(separator: " "))"
        let leaks = Secrets(environment, folder).leaks(in: outcome, folder)
        if !leaks.isEmpty { Issue.record("\(words) let secrets out: \(leaks.joined(separator: ", "))") }
        if let scalar = outcome.commandToTerminal {
            Issue.record("\(words) wrote \(scalar.debugDescription), which a terminal would obey\n\(outcome.text)")
        }
        if let gap = outcome.gapInExplanation(of: command) { Issue.record("\(words): \(gap)\n\(outcome.text)") }
    }
}

extension Account.Outcome {
    /// The first character of what was written that could do something to a terminal; colours are only for terminals.
    fileprivate var commandToTerminal: Unicode.Scalar? {
        (standardOutput + standardError).unicodeScalars.first { $0.isInvisible && $0 != "\n" && $0 != "\t" }
    }
}
