import AWS
import AWSTesting
import Foundation
import SluiceFiles
import Testing

/// Several plans in one command, with the real binary.
struct FleetTests {
    /// So many stacks with a VPC each.
    private static func stacks(_ count: Int) -> String {
        let stacks = (0..<count).map { number in
            """
              - name: team-\(number)
                network: { create: { cidr: 10.\(number).0.0/16, zones: [us-west-2a], publicSubnets: [] } }

            """
        }
        return """
            region: us-west-2
            proxy: { httpProxy: "http://10.200.0.254:3128" }
            endpoints: { services: [kms, s3] }
            stacks:
            \(stacks.joined())
            """
    }

    @Test func `a fleet is made, needs nothing more, and leaves nothing behind`() async throws {
        try await Account.with { account in
            try account.write("teams.yaml", Self.stacks(3))
            let before = try await account.inventory()
            let applied = try await account.sluice("apply", "teams.yaml", "--auto-approve", "--json")
            #expect(applied.exitCode == 0, "\(applied.text)")
            let answer = try JSONValue(parsing: applied.standardOutput)
            #expect(answer["kind"] == "fleet" && answer["format"] == 1)
            #expect(answer["stacks"]?.array?.map { $0["stack"] } == ["team-0", "team-1", "team-2"])
            #expect(answer["stacks"]?.array?.allSatisfy { $0["kind"] == "apply" && $0["complete"] == true } == true)
            let events = try applied.standardError.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
            #expect(events.filter { $0["event"] == "sent" }.allSatisfy { $0["stack"] != nil } && !events.isEmpty)
            #expect(try account.files.filter { $0.hasSuffix(".sluice.json") }.count == 3)
            let planned = try await account.sluice("plan", "teams.yaml", "--detailed-exitcode")
            #expect(planned.exitCode == 0, "\(planned.text)")
            let destroyed = try await account.sluice("destroy", "teams.yaml", "--auto-approve")
            #expect(destroyed.exitCode == 0, "\(destroyed.text)")
            #expect(try await account.inventory() == before)
        }
    }

    @Test func `a lock that somebody holds stops that stack alone`() async throws {
        let gate = Gate("CreateVpc")
        try await Account.with(intercept: gate.hold) { account in
            try account.write("teams.yaml", Self.stacks(2))
            let held = try await account.sluice(["apply", "teams.yaml#team-0", "--auto-approve"]) { _ in
                while account.relay.calls(of: "CreateVpc").isEmpty { try await Task.sleep(for: .milliseconds(5)) }
                let other = try await account.sluice("plan", "teams.yaml", "--destroy", "--json")
                #expect(other.exitCode == 0, "\(other.text)")
                let fleet = try await account.sluice("destroy", "teams.yaml", "--auto-approve", "--json")
                #expect(fleet.exitCode == 8, "\(fleet.text)")
                let stacks = try JSONValue(parsing: fleet.standardOutput)["stacks"]?.array ?? []
                #expect(stacks.map { $0["kind"] } == ["error", "destroy"])
                gate.open()
            }
            #expect(held.exitCode == 0, "\(held.text)")
        }
    }

    @Test func `one signal stops all stacks, and applying again brings them to their end`() async throws {
        let gate = Gate("CreateVpc")
        try await Account.with(intercept: gate.hold) { account in
            try account.write("plan.yaml", Self.stacks(3))
            let stopped = try await account.stop([SIGINT], at: gate)
            #expect(stopped.exitCode == 130, "\(stopped.text)")
            let notices = stopped.standardError.components(separatedBy: "Stopping: waiting for the calls")
            #expect(notices.count == 2, "\(stopped.standardError)")
            #expect(account.relay.calls(of: "CreateVpcEndpoint").isEmpty)
            let rest = try await account.sluice("apply", "plan.yaml", "--auto-approve")
            #expect(rest.exitCode == 0, "\(rest.text)")
            #expect(account.relay.calls(of: "CreateVpc").count == 3)
        }
    }

    @Test(arguments: [("yes", 0), ("no", 1)] as [(String, Int32)])
    func `one question is asked for all, after all have been shown`(answer: String, code: Int32) async throws {
        try await Account.with { account in
            try account.write("teams.yaml", Self.stacks(2))
            let question = #"Only "yes" is accepted: "#
            let screen = try await account.program.onTerminal(
                ["apply", "teams.yaml"], answers: [(question, "\(answer)\n")])
            #expect(screen.exitCode == code, "\(screen.text)")
            #expect(screen.text.components(separatedBy: question).count == 2)
            let before = screen.text.components(separatedBy: question)[0]
            #expect(before.contains("# team-0: teams.yaml#team-0") && before.contains("# team-1: teams.yaml#team-1"))
            #expect(before.contains("Apply these") && before.contains("changes to 2 stacks?"))
            #expect(account.relay.calls(of: "CreateVpc").count == (code == 0 ? 2 : 0))
            #expect(screen.text.contains(code == 0 ? "done in" : "Nothing was changed."), "\(screen.text)")
        }
    }

    @Test func `credentials are asked for once, whatever the stacks and Regions`() async throws {
        try await Account.with(otherRegions: ["eu-central-1"]) { account in
            var account = account
            let credential = Relay.credential
            try FileManager.default.createDirectory(
                at: account.folder.appending(path: ".aws"), withIntermediateDirectories: true)
            try account.write(
                ".aws/keys.sh",
                """
                echo asked >> "\(account.folder.path)/asked"
                echo '{"Version": 1, "AccessKeyId": "\(credential.accessKeyId)", "SecretAccessKey":
                "\(credential.secretAccessKey)", "SessionToken": "\(credential.sessionToken ?? "")",
                "Expiration": "2099-01-01T00:00:00Z"}'
                """)
            try account.write(
                "config", "[profile tool]\ncredential_process = /bin/sh \"\(account.folder.path)/.aws/keys.sh\"\n")
            account.variables = ["AWS_CONFIG_FILE": "\(account.folder.path)/config"]
            try account.write(
                "teams.yaml",
                Self.stacks(3).replacing("name: team-2", with: "name: team-2\n    region: eu-central-1")
                    .replacing("10.2.0.0/16, zones: [us-west-2a]", with: "10.2.0.0/16, zones: [eu-central-1a]"))
            let planned = try await account.sluice("plan", "teams.yaml", "--profile", "tool")
            #expect(planned.exitCode == 0, "\(planned.text)")
            #expect(try account.read("asked") == "asked\n")
        }
    }

    @Test func `several change sets are applied without a question, and a pattern is looked up`() async throws {
        try await Account.with { account in
            try account.write("teams.yaml", Self.stacks(2))
            for number in 0..<2 {
                let planned = try await account.sluice(
                    "plan", "teams.yaml#team-\(number)", "--out", "changes-\(number).json")
                #expect(planned.exitCode == 0, "\(planned.text)")
            }
            let applied = try await account.sluice("apply", "changes-*.json", "--json")
            #expect(applied.exitCode == 0, "\(applied.text)")
            #expect(account.relay.calls(of: "CreateVpc").count == 2)
        }
    }
}
