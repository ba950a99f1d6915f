import Foundation
import Testing

/// What somebody reads who has never used sluice.
struct HelpTranscriptTests {
    private static let commands = [
        "init", "validate", "plan", "apply", "destroy", "output", "show", "configure", "allowlist", "trace", "prove",
        "state",
        "import", "whoami",
    ]

    @Test func `the first steps`() async throws {
        try await Workbench.with { bench in
            try await bench.run("sluice")
            try await bench.run("sluice --version")
            try await bench.run("sluice --help")
            try bench.transcript.check("first-steps")
        }
    }

    @Test func `every command teaches by example`() async throws {
        try await Workbench.with { bench in
            for command in Self.commands {
                let outcome = try await bench.run("sluice help \(command)")
                #expect(outcome.standardOutput.contains("EXAMPLES\n  sluice"))
            }
            for command in ["list", "show", "rm", "rebuild"] {
                let outcome = try await bench.run("sluice help state \(command)")
                #expect(outcome.standardOutput.contains("EXAMPLES\n  sluice"))
            }
            try bench.transcript.check("help")
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `shells complete the commands`(shell: String) async throws {
        try await Workbench.with { bench in
            let outcome = try await bench.run("sluice --generate-completion-script \(shell)")
            #expect(outcome.exitCode == 0 && outcome.standardError.isEmpty)
            for command in Self.commands {
                #expect(outcome.standardOutput.contains(command))
            }
        }
    }
}
