import AWSTesting
import Foundation
import Subprocess
import Testing

/// The server that developers run by hand.
struct FakeEC2ProgramTests {
    @Test func `says where it is, serves the real binary, disturbs what the file names, and ends when told`()
        async throws
    {
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
            let script = #"{"faults": [{"action": "CreateSubnet", "call": 2, "do": "refused", "code": "InvalidZone"}]}"#
            try Data(script.utf8).write(to: control)
            let refused = try await program.run(["apply", "plan.yaml", "--auto-approve"])
            #expect(refused.exitCode == 4 && refused.standardError.contains("InvalidZone"), "\(refused.text)")
            try Data().write(to: control)
            let apply = try await program.run(["apply", "plan.yaml", "--auto-approve"])
            #expect(apply.exitCode == 0, "\(apply.text)")
            try server.send(signal: .terminate)
        }
        #expect(result.terminationStatus == .signaled(SIGTERM), "\(result.standardError)")
    }
}
