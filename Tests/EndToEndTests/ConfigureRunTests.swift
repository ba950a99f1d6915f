import Foundation
import Subprocess
import Testing

/// `configure --run` with a process that stands for Google's tool.
struct ConfigureRunTests {
    private func prepared(
        _ tool: String?, _ body: @Sendable (Account) async throws -> Void
    ) async throws {
        try await Account.with { account in
            var account = account
            let tools = account.folder.appending(path: "bin")
            account.variables = ["PROXY_USER": "user", "PATH": "\(tools.path):/usr/bin:/bin"]
            try account.writeAnthosFolder()
            try FileManager.default.createDirectory(at: tools, withIntermediateDirectories: true)
            if let tool {
                try account.write("bin/anthos-gke", "#!/bin/sh\necho \"$PWD: $*\" >>\"$HOME/calls\"\n\(tool)\n")
                try FileManager.default.setAttributes(
                    [.posixPermissions: 0o755], ofItemAtPath: tools.appending(path: "anthos-gke").path)
            }
            let apply = try await account.sluice("apply", "plan.yaml", "--auto-approve")
            try #require(apply.exitCode == 0, "\(apply.text)")
            try await body(account)
        }
    }

    /// What the tool was called with, seen from the folder.
    private func calls(_ account: Account) -> [String] {
        let text = (try? account.read("calls")) ?? ""
        return text.split(separator: "\n").map { String($0.split(separator: "/").last ?? "") }
    }

    private static let next = "cd anthos-aws && anthos-gke aws management apply"

    @Test func `runs init in the workspace, and leaves apply to somebody who can be asked`() async throws {
        try await prepared("echo to out; echo to err >&2; : >anthos-gke.status.yaml") { account in
            let outcome = try await account.sluice("configure", "plan.yaml", "--run")
            #expect(outcome.exitCode == 0, "\(outcome.text)")
            #expect(calls(account) == ["anthos-aws: aws management init"])
            #expect(outcome.standardOutput.hasPrefix("to out\n"))
            #expect(outcome.standardError.contains("to err\n"))
            #expect(outcome.standardError.contains("3 files changed"))
            #expect(outcome.standardOutput.contains(Self.next))
            #expect(!outcome.text.contains("hunter2"))

            // With nothing left to write it still runs.
            let again = try await account.sluice("configure", "plan.yaml", "--run", "--json")
            #expect(again.exitCode == 0 && calls(account).count == 2, "\(again.text)")
            let json = try JSONSerialization.jsonObject(with: Data(again.standardOutput.utf8)) as? [String: Any]
            #expect(json?["status"] as? String == "unchanged")
            #expect(json?["statusFile"] as? String == "anthos-gke.status.yaml")
            #expect(json?["next"] as? [String] == [Self.next])
            #expect(again.standardError.contains("to out\n"))
        }
    }

    @Test func `a tool that fails is a failure, with its exit code in words`() async throws {
        try await prepared("exit 42") { account in
            let outcome = try await account.sluice("configure", "plan.yaml", "--run")
            #expect(outcome.exitCode == 1, "\(outcome.text)")
            #expect(outcome.standardError.contains("anthos-gke aws management init ended with exit code 42"))
            #expect(try account.read("anthos-aws/proxy.json").contains("hunter2"))
        }
    }

    @Test func `without the tool the two commands are printed`() async throws {
        try await prepared(nil) { account in
            let outcome = try await account.sluice("configure", "plan.yaml", "--run")
            #expect(outcome.exitCode == 0, "\(outcome.text)")
            #expect(outcome.standardError.contains("warning[anthos.tool-missing]"))
            for word in ["init", "apply"] {
                #expect(outcome.standardOutput.contains("cd anthos-aws && anthos-gke aws management \(word)\n"))
            }
        }
    }

    @Test(arguments: [("yes", 0 as Int32), ("no", 1)])
    func `asks on a terminal before apply`(reply: String, code: Int32) async throws {
        try await prepared("true") { account in
            let outcome = try await atTerminal(account, "configure plan.yaml --run", typing: reply)
            #expect(outcome.exitCode == code, "\(outcome.text)")
            #expect(outcome.standardOutput.contains("Run anthos-gke aws management apply? Only \"yes\" is accepted: "))
            #expect(outcome.standardOutput.contains("anthos-gke has taken the files up.") == (reply == "yes"))
            let words = reply == "yes" ? ["init", "apply"] : ["init"]
            #expect(calls(account) == words.map { "anthos-aws: aws management \($0)" })
            #expect(outcome.standardOutput.contains(Self.next) == (reply == "no"), "\(outcome.text)")
        }
    }

    @Test func `a signal is passed on to the tool`() async throws {
        let tool = "trap 'echo stopped in order; exit 3' TERM; : >\"$HOME/started\"; while :; do sleep 0.05; done"
        try await prepared(tool) { account in
            let result = try await Subprocess.run(
                .path(.init(Account.binary.path)), arguments: ["configure", "plan.yaml", "--run"],
                environment: .custom(environment(account)), workingDirectory: .init(account.folder.path),
                input: .none, output: .string(limit: 1 << 20), error: .string(limit: 1 << 20)
            ) { process in
                for _ in 0..<6000 where try !account.files.contains("started") {
                    try await Task.sleep(for: .milliseconds(10))
                }
                try process.send(signal: .terminate)
            }
            #expect(result.terminationStatus == .exited(143), "\(result.standardError)")
            #expect(result.standardOutput.contains("stopped in order"))
            #expect(result.standardError.contains("ended with exit code 3"))
        }
    }

    private func environment(_ account: Account) -> [Environment.Key: String] {
        let variables = account.program.environment.map { (Environment.Key(stringLiteral: $0.key), $0.value) }
        return Dictionary(uniqueKeysWithValues: variables)
    }

    /// Runs a command on a terminal of its own, where somebody types a line.
    private func atTerminal(_ account: Account, _ command: String, typing line: String) async throws -> Account.Outcome
    {
        let result = try await Subprocess.run(
            .name("script"), arguments: ["-qec", "\(Account.binary.path) \(command)", "/dev/null"],
            environment: .custom(environment(account)), workingDirectory: .init(account.folder.path),
            input: .string("\(line)\n"), output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
        guard case .exited(let code) = result.terminationStatus else { throw CocoaError(.executableRuntimeMismatch) }
        return Account.Outcome(
            exitCode: code, standardOutput: result.standardOutput, standardError: result.standardError)
    }
}
