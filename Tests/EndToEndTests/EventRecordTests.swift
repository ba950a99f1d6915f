import AWSTesting
import Foundation
import SluiceFiles
import Testing

/// `--events FILE`: what scripts are told of a run, kept beside whatever is shown.
struct EventRecordTests {
    private static let apply = ["apply", "plan.yaml", "--auto-approve", "--events", "run.ndjson"]

    private static func events(_ text: String) throws -> [JSONValue] {
        try text.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
    }

    @Test func `the file has the very lines that --json streams, for its owner alone`() async throws {
        try await Account.with { account in
            try account.write("plan.yaml", FreshNetworkTests.plan)
            try account.write("run.ndjson", String(repeating: "of an earlier run\n", count: 9999))
            let outcome = try await account.sluice(Self.apply + ["--json"])
            #expect(outcome.exitCode == 0, "\(outcome.text)")
            // Calls are under way side by side: lines of different calls may change places.
            let lines = outcome.standardError.split(separator: "\n").sorted()
            #expect(try account.read("run.ndjson").split(separator: "\n").sorted() == lines && lines.count > 56)
            let path = account.folder.appending(path: "run.ndjson").path
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test func `people are shown what they always are, and every call is in the file as it happens`() async throws {
        let gate = Gate("CreateSubnet")
        try await Account.with(intercept: gate.hold) { account in
            try account.write("plan.yaml", FreshNetworkTests.plan)
            let outcome = try await account.sluice(Self.apply) { _ in
                while account.relay.calls(of: "CreateSubnet").isEmpty { try await Task.sleep(for: .milliseconds(5)) }
                let soFar = try Self.events(account.read("run.ndjson"))
                #expect(soFar.contains { $0["event"] == "done" && $0["action"] == "vpc:CreateVpc" })
                #expect(!soFar.contains { $0["event"] == "verifying" })
                gate.open()
            }
            #expect(outcome.exitCode == 0 && outcome.standardError.contains("created    vpc"), "\(outcome.text)")
            let events = try Self.events(account.read("run.ndjson"))
            for word in ["sent", "done"] {
                #expect(Set(events.filter { $0["event"]?.string == word }.map { $0["action"]?.string }).count == 28)
            }
        }
    }

    @Test func `of a fleet, each line names its stack`() async throws {
        try await Account.with { account in
            try account.write(
                "teams.yaml",
                """
                region: us-west-2
                proxy: { httpProxy: "http://10.200.0.254:3128" }
                endpoints: { services: [s3] }
                stacks:
                  - { name: team-a, network: { create: { cidr: 10.1.0.0/16, zones: [us-west-2a] } } }
                  - { name: team-b, network: { create: { cidr: 10.2.0.0/16, zones: [us-west-2a] } } }
                """)
            for command in ["apply", "destroy"] {
                let outcome = try await account.sluice(
                    command, "teams.yaml", "--auto-approve", "--events", "\(command).ndjson")
                #expect(outcome.exitCode == 0, "\(outcome.text)")
                let sent = try Self.events(account.read("\(command).ndjson")).filter { $0["event"] == "sent" }
                #expect(Set(sent.map { $0["stack"]?.string }) == ["team-a", "team-b"])
            }
        }
    }

    @Test func `a reader who leaves the pipe is told of once, and does not stop the run`() async throws {
        try await Account.with { account in
            try account.write("plan.yaml", FreshNetworkTests.plan)
            let before = try await account.inventory()
            let outcome = try await account.program.run(
                Self.apply, inShell: #"mkfifo run.ndjson; head -n 2 < run.ndjson > first & "$@""#)
            #expect(outcome.exitCode == 0, "\(outcome.text)")
            let notices = outcome.standardError.components(
                separatedBy: "no more events go to run.ndjson: nobody reads it any more; the run goes on\n")
            #expect(notices.count == 2, "\(outcome.standardError)")
            #expect(try Self.events(account.read("first")).count == 2)
            try account.delete("run.ndjson")
            try await account.prove(outcome, before: before)
        }
    }

    @Test(arguments: [
        ("plan.yaml", 64, "--events would overwrite plan.yaml"),
        ("./demo.sluice.json.lock", 64, "--events would overwrite ./demo.sluice.json.lock"),
        ("nowhere/run.ndjson", 5, "nowhere/run.ndjson could not be written"),
        ("link", 5, "it is a symbolic link, which is refused"), ("pipe", 5, "nobody reads this pipe"),
    ])
    func `a place that will not do is said before anything is asked for`(
        path: String, code: Int32, words: String
    ) async throws {
        try await Account.with { account in
            try account.write("plan.yaml", FreshNetworkTests.plan)
            #expect(symlink("plan.yaml", account.folder.appending(path: "link").path) == 0)
            #expect(mkfifo(account.folder.appending(path: "pipe").path, 0o600) == 0)
            let outcome = try await account.sluice("apply", "plan.yaml", "--auto-approve", "--events", path)
            #expect(outcome.exitCode == code && outcome.standardError.contains(words), "\(outcome.text)")
            #expect(try account.read("plan.yaml") == FreshNetworkTests.plan)
            #expect(account.relay.calls(of: "DescribeVpcs").isEmpty)
        }
    }
}
