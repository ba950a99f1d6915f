import Foundation
import ProxyTesting
import SluiceCore
import SluiceFiles
import Subprocess

/// A run of the script, by the real sh, with the real curl and getent.
struct ProofRun {
    /// What it wrote to its standard output.
    let output: String
    /// What it wrote to its standard error.
    let progress: String
    let exitCode: Int32
    /// The script itself.
    let script: String
    private let targets: [ProofTarget]

    /// Runs a script for these targets to its end.
    ///
    /// - Parameters:
    ///   - port: of the proxy, on 127.0.0.1.
    ///   - login: as the environment has it.
    ///   - authority: the file with the only authority that is trusted.
    init(
        _ targets: [ProofTarget], proxy port: Int, login: Login? = nil, authority: String? = nil, timeout: Int = 10
    ) async throws {
        let proxy = ProxySettings(
            httpProxy: ProxyURL(host: "127.0.0.1", port: port),
            credentials: .init(user: .environment("PROXY_USER"), password: .environment("PROXY_PASSWORD")))
        let plan = Plan(name: "prod", network: .existing(.init(vpc: "vpc-1", subnets: [])), proxy: proxy)
        script = ProofScript(of: targets, for: plan, region: "us-west-2", timeout: timeout).text
        self.targets = targets
        var environment: [Subprocess.Environment.Key: String] = [
            "PATH": "/usr/bin:/bin", "NO_PROXY": "*", "https_proxy": "http://127.0.0.1:1",
        ]
        if let login { (environment["PROXY_USER"], environment["PROXY_PASSWORD"]) = (login.user, login.password) }
        if let authority { environment["AWS_CA_BUNDLE"] = authority }
        let result = try await Subprocess.run(
            .path("/bin/sh"), arguments: ["-s"], environment: .custom(environment), input: .string(script),
            output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
        guard case .exited(let code) = result.terminationStatus else {
            throw CocoaError(.executableRuntimeMismatch)
        }
        (output, progress, exitCode) = (result.standardOutput, result.standardError, code)
    }

    /// The script, and all that it wrote.
    var everything: String { script + output + progress }

    /// What the script saw, read back.
    var record: ProofRecord {
        get throws { try ProofRecord(parsing: Array(output.utf8), file: "node.proof") }
    }

    /// The outcomes, in the order of the targets.
    var outcomes: [ProbeOutcome] {
        get throws {
            let outcomes = try record.outcomes(of: targets)
            return targets.compactMap { outcomes[$0] }
        }
    }

    /// How each target's last request ended; nil where it was answered.
    var failures: [ProbeFailure?] { get throws { try outcomes.map { $0.attempts.last?.failure } } }

    /// What that means: `proven`, or the code of the reason.
    var verdicts: [String] {
        get throws {
            let proof = Proof(targets, try record.outcomes(of: targets), ProofContext(hasLogin: try record.hasLogin))
            return proof.entries.map { $0.verdict.reason?.code.rawValue ?? $0.verdict.name }
        }
    }
}
