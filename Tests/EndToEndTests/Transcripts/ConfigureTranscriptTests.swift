import AWS
import AWSTesting
import Foundation
import Subprocess
import Testing

/// What a user reads who takes the Anthos step, and takes it back.
struct ConfigureTranscriptTests {
    private static let variables = ["PROXY_USER": "proxy user"]

    private func session(
        _ name: String, intercept: @escaping Relay.Interceptor = { _ in .pass },
        _ body: @Sendable (Session) async throws -> Void
    ) async throws {
        try await Session.with(name, variables: Self.variables, intercept: intercept) { session in
            try session.account.writeAnthosFolder()
            try await body(session)
            // Whatever was shown, no part of the password was.
            let shown = session.text
            #expect(!shown.contains("hunter") && !shown.contains("proxy%20user"))
        }
    }

    private func apply(_ session: Session) async throws {
        let outcome = try await session.account.sluice("apply", "plan.yaml", "--auto-approve")
        try #require(outcome.exitCode == 0, "\(outcome.text)")
    }

    @Test func `from the first look to the last byte taken back`() async throws {
        try await session("configure") { session in
            let account = session.account
            let before = try account.workspaceImage()
            try await session.type("sluice configure plan.yaml")
            try await apply(session)
            try await session.type("sluice configure plan.yaml --check")
            try await session.type("sluice configure plan.yaml --diff")
            try await session.type("sluice configure plan.yaml --diff --check --json")
            try await session.type("sluice configure plan.yaml --existing-vpc --diff")
            #expect(try account.workspaceImage() == before)
            try await session.type("sluice configure plan.yaml")
            #expect(try account.workspaceImage()["proxy.json"]?.hasPrefix("600 {") == true)
            let written = try account.read("anthos-aws/proxy.json")
            #expect(written.contains("http://proxy%20user:hunter2@10.0.0.254:3128"))
            try await session.type("sluice configure plan.yaml")
            try await session.type("sluice configure plan.yaml --check --json")
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o644], ofItemAtPath: account.folder.path + "/anthos-aws/proxy.json")
            try await session.type("sluice configure plan.yaml")

            try account.write("password.txt", "hunter3")
            try account.write("anthos-aws/anthos-gke.status.yaml", "")
            try await session.type("sluice configure plan.yaml")
            #expect(try account.read("anthos-aws/proxy.json").contains("hunter3"))

            let edited = try account.read("anthos-aws/anthos-gke.yaml")
            try account.write("anthos-aws/anthos-gke.yaml", "# mine\n" + edited)
            _ = try await account.sluice("destroy", "plan.yaml", "--auto-approve")
            try await session.type("sluice configure plan.yaml")
            try await session.type("sluice configure plan.yaml --revert --diff")
            try await session.type("sluice configure plan.yaml --revert")
            try await session.type("sluice configure plan.yaml --revert")
            var expected = before
            expected["anthos-gke.yaml"] = before["anthos-gke.yaml"]?.replacing(
                "644 ", with: "644 # mine\n", maxReplacements: 1)
            expected["anthos-gke.status.yaml"] = "644 "
            #expect(try account.workspaceImage() == expected)
        }
    }

    @Test func `nothing is written before every endpoint serves, unless it is forced`() async throws {
        let armed = Once()
        let pending: Relay.Interceptor = { request in
            guard request.action == "DescribeVpcEndpoints", armed.first() else { return .pass }
            return .afterUpstream { response in
                var response = response
                let text = String(decoding: response.body, as: UTF8.self)
                response.body = Array(
                    text.replacing("<state>available</state>", with: "<state>pending</state>").utf8)
                return .whole(response)
            }
        }
        try await session("configure-too-early", intercept: pending) { session in
            try await apply(session)
            let before = try session.account.workspaceImage()
            armed.arm()
            try await session.type("sluice configure plan.yaml --json")
            let kms = try #require(try await session.account.endpoint("kms").vpcEndpointId)
            _ = try await session.account.made(DeleteVpcEndpoints(vpcEndpointIds: [kms]))
            try await session.type("sluice configure plan.yaml")
            #expect(try session.account.workspaceImage() == before)
            try await session.type("sluice configure plan.yaml --force")
        }
    }

    @Test func `a run that did not come to its end comes first`() async throws {
        let gate = Gate("CreateTags")
        try await session("configure-interrupted", intercept: gate.hold) { session in
            try await apply(session)
            try session.account.write("plan.yaml", AnthosFolder.plan + "tags: { team: network }\n")
            let killed = try await session.account.stop([SIGKILL], at: gate)
            #expect(killed.exitCode == 137, "\(killed.text)")
            try await session.type("sluice configure plan.yaml")
            try await apply(session)
            #expect(try await session.account.sluice("configure", "plan.yaml").exitCode == 0)
        }
    }

    @Test func `what is missing or wrong is named before anything is written`() async throws {
        try await session("configure-refused") { session in
            let account = session.account
            try await apply(session)
            let before = try account.workspaceImage()
            try account.write("password.txt", "")
            try await session.type("sluice configure plan.yaml")
            try account.write("password.txt", "hunter2\nhunter3\n")
            try await session.type("sluice configure plan.yaml --check")
            try account.write("plan.yaml", AnthosFolder.plan.replacing("PROXY_USER", with: "PROXY_NOBODY"))
            try await session.type("sluice configure plan.yaml --diff")
            #expect(try account.workspaceImage() == before)
            try account.write(
                "plan.yaml", AnthosFolder.plan.replacing("workspace: anthos-aws", with: "workspace: nowhere"))
            try await session.type("sluice configure plan.yaml")
            try account.write("plan.yaml", String(AnthosFolder.plan.split(separator: "anthos:\n  workspace")[0]))
            try await session.type("sluice configure plan.yaml")
            try await session.type("sluice configure plan.yaml --revert --run")
            try await session.type("sluice configure plan.yaml --check --run")
        }
    }

    @Test func `what somebody else changed is not lost`() async throws {
        try await session("configure-entangled") { session in
            let account = session.account
            try await apply(session)
            _ = try await account.sluice("configure", "plan.yaml")
            try account.write("anthos-aws/proxy.json", "{}")
            try await session.type("sluice configure plan.yaml")
            try await session.type("sluice configure plan.yaml --revert")
            #expect(try account.read("anthos-aws/proxy.json") == "{}")
            try await session.type("sluice configure plan.yaml --revert --force")
            #expect(try account.files.contains("anthos-aws"))
            #expect(try Set(account.workspaceImage().keys) == Set(AnthosFolder.files.keys))
        }
    }

    @Test func `a password does not go where git would carry it away`() async throws {
        try await session("configure-git") { session in
            let account = session.account
            try await apply(session)
            try await git(account, "init", "--quiet")
            try await session.type("sluice configure plan.yaml --check")
            try account.write("anthos-aws/proxy.json", "{}")
            try await git(account, "add", "anthos-aws/proxy.json")
            try await session.type("sluice configure plan.yaml")
            #expect(try account.read("anthos-aws/proxy.json") == "{}")
            try await git(account, "rm", "--quiet", "--cached", "anthos-aws/proxy.json")
            try account.write("anthos-aws/.gitignore", "/proxy.json\n")
            try await session.type("sluice configure plan.yaml --check")
            let outcome = try await account.sluice("configure", "plan.yaml")
            #expect(outcome.exitCode == 0, "\(outcome.text)")
            let status = try await git(account, "status", "--porcelain", "--untracked-files=all", "anthos-aws")
            #expect(!status.contains(".sluice") && !status.contains("proxy.json"), "\(status)")
        }
    }

    @discardableResult
    private func git(_ account: Account, _ words: String...) async throws -> String {
        let result = try await run(
            .name("git"), arguments: Arguments(words), workingDirectory: .init(account.folder.path),
            output: .string(limit: 1 << 16), error: .string(limit: 1 << 16))
        try #require(result.terminationStatus.isSuccess, "\(result.standardError)")
        return result.standardOutput
    }
}
