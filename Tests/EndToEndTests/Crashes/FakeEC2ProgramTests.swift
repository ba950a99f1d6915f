import AWSTesting
import Foundation
import Subprocess
import Testing

/// The server that developers run by hand.
struct FakeEC2ProgramTests {
    @Test func `says where it is, serves the real binary, disturbs what the file names, and ends when told`()
        async throws
    {
        try await withServer { program, disturb in
            try disturb(#"{"action": "CreateSubnet", "call": 2, "do": "refused", "code": "InvalidZone"}"#)
            let refused = try await program.run(["apply", "plan.yaml", "--auto-approve"])
            #expect(refused.exitCode == 4 && refused.standardError.contains("InvalidZone"), "\(refused.text)")
            try disturb(nil)
            let apply = try await program.run(["apply", "plan.yaml", "--auto-approve"])
            #expect(apply.exitCode == 0, "\(apply.text)")
        }
    }

    @Test func `permissions are rehearsed, and nothing is made by that`() async throws {
        try await withServer { program, disturb in
            let allowed = try await program.run(["plan", "plan.yaml", "--rehearse"])
            #expect(allowed.exitCode == 0, "\(allowed.text)")
            #expect(allowed.standardOutput.contains(/allowed +ec2:CreateVpc +1 call\n/), "\(allowed.text)")
            #expect(
                allowed.standardOutput.contains(/not provable +ec2:CreateSubnet .*it names what is yet to be made/))
            try disturb(#"{"action": "CreateVpc", "do": "refused"}"#)
            let missing = try await program.run(["doctor", "plan.yaml", "--permissions", "--only", "permission"])
            #expect(missing.exitCode == 3, "\(missing.text)")
            #expect(missing.standardOutput.contains("error[permission.missing]"), "\(missing.text)")
            #expect(
                missing.standardOutput.contains(#""Action": ["#) && missing.standardOutput.contains("ec2:CreateVpc"))
            try disturb(nil)
            let apply = try await program.run(["apply", "plan.yaml", "--auto-approve"])
            #expect(apply.exitCode == 0, "\(apply.text)")
        }
    }

    /// Starts the server, lets the real binary speak to it, and tells it to end.
    private func withServer(
        _ body: (Program, _ disturb: (String?) throws -> Void) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sluice-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(FreshNetworkTests.plan.utf8).write(to: folder.appending(path: "plan.yaml"))
        let control = folder.appending(path: "faults.json")
        let result = try await run(
            .path(.init(Account.package.appending(path: ".build/debug/fake-ec2").path)),
            arguments: ["--control", control.path, "--pending", "0.2"], input: .none, output: .sequence,
            error: .string(limit: 1 << 16)
        ) { server in
            var lines = server.standardOutput.strings().makeAsyncIterator()
            let line = try #require(try await lines.next())
            let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            let environment = try #require(object["environment"] as? [String: String])
            let program = Program(folder: folder, environment: environment.merging(["HOME": folder.path]) { $1 })
            try await body(program) { fault in
                try Data((fault.map { #"{"faults": [\#($0)]}"# } ?? "").utf8).write(to: control)
            }
            try server.send(signal: .terminate)
        }
        #expect(result.terminationStatus == .signaled(SIGTERM), "\(result.standardError)")
    }
}
