import AWSTesting
import Foundation
import Testing

/// What is secret stays where it was: in the environment, and in the file that the plan names.
///
/// Every run of the binary in these tests is searched for it (see ``Program``); here, by the runs that say the most.
struct SecretsTests {
    @Test(arguments: [["--log-level", "trace"], ["--log-level", "trace", "--json"]])
    func `a whole life at the loudest has no secret in it`(options: [String]) async throws {
        try await Account.with { account in
            try account.writeAnthosFolder(password: "canary-file-77aa10")
            let before = try await account.inventory()
            let commands = [
                ["validate"], ["plan", "--out", "changes.json"], ["apply", "--auto-approve"], ["show"], ["output"],
                ["allowlist"], ["trace", "gcr.io"], ["configure", "--diff", "--existing-vpc"],
                ["configure", "--existing-vpc"], ["destroy", "--auto-approve"], ["configure", "--revert"],
            ]
            for command in commands {
                let quiet = ["allowlist"].contains(command[0]) ? [] : options
                let outcome = try await account.sluice([command[0], "plan.yaml"] + command.dropFirst() + quiet)
                #expect(outcome.exitCode == 0, "\(command): \(outcome.text)")
            }
            #expect(try await account.inventory() == before)
        }
    }

    @Test func `a run that was cut off leaves no secret behind`() async throws {
        let gate = Gate("CreateVpcEndpoint")
        try await Account.with(intercept: gate.hold) { account in
            try account.write("plan.yaml", FreshNetworkTests.plan)
            let killed = try await account.stop([SIGKILL], at: gate, "--log-level", "trace")
            #expect(killed.signal == SIGKILL)
            #expect(try account.files.contains("demo.sluice.json.journal"))
        }
    }

    @Test func `the way to AWS is shown without its login when it cannot be gone`() async throws {
        try await Account.with { account in
            var account = account
            account.variables = [
                "AWS_ENDPOINT_URL": "https://ec2.example.com", "https_proxy": Secrets.canaries["HTTPS_PROXY"]!,
            ]
            try account.write("plan.yaml", FreshNetworkTests.plan)
            for options in [[], ["--json"], ["--log-level", "trace"]] {
                let outcome = try await account.sluice(["plan", "plan.yaml"] + options)
                #expect(outcome.exitCode == 1 && outcome.text.contains("HTTPS_PROXY"), "\(outcome.text)")
            }
        }
    }

    @Test func `the search finds what it is to find`() {
        let folder = FileManager.default.temporaryDirectory.appending(path: "none-\(UUID().uuidString)")
        let secrets = Secrets(Secrets.canaries.merging(["AWS_SECRET_ACCESS_KEY": "secret/key+1"]) { $1 }, folder)
        for text in ["x secret/key+1", "secret%2Fkey%2B1", "canary-p%40ss%3Aword%2F5e1f0c", "canary-way-9b27d4"] {
            let outcome = Account.Outcome(exitCode: 0, standardOutput: "", standardError: text)
            #expect(secrets.leaks(in: outcome, folder).count == 1, "\(text)")
        }
        let clean = Account.Outcome(exitCode: 0, standardOutput: "canary", standardError: "secret")
        #expect(secrets.leaks(in: clean, folder) == [])
    }
}
