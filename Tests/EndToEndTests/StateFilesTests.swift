import Foundation
import Subprocess
import Testing

/// The real binary and the files of its state: no room, no right, links, modes.
struct StateFilesTests {
    private static let plan = """
        name: demo
        region: us-west-2
        network: { create: { cidr: 10.0.0.0/16, zones: [us-west-2a] } }
        endpoints: { services: [s3] }
        proxy: { httpProxy: "http://10.0.0.254:80" }

        """

    /// Runs in a folder whose disk has so little room; a mount of its own, which needs root.
    private func withSmallDisk(
        _ kilobytes: Int, in account: Account, _ body: (String) async throws -> Void
    ) async throws {
        let folder = account.folder.appending(path: "small").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let mounted = try await Subprocess.run(
            .name("mount"), arguments: ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", folder], output: .discarded,
            error: .string(limit: 4096))
        try #require(mounted.terminationStatus.isSuccess, "\(mounted.standardError)")
        let result: Result<Void, any Error>
        do { result = .success(try await body(folder)) } catch { result = .failure(error) }
        let unmounted = try await Subprocess.run(
            .name("umount"), arguments: [folder], output: .discarded, error: .discarded)
        #expect(unmounted.terminationStatus.isSuccess)
        try result.get()
    }

    private func checkRefusal(_ outcome: Account.Outcome, _ account: Account, after calls: Int) async throws {
        #expect(outcome.exitCode == 5, "\(outcome.text)")
        #expect(outcome.standardError.contains("run.unrecorded"), "\(outcome.text)")
        let changing = account.relay.calls.dropFirst(calls).map(\.action).filter {
            !$0.hasPrefix("Describe") && $0 != "GetCallerIdentity"
        }
        #expect(changing == [], "\(outcome.text)")
    }

    @Test(.enabled(if: getuid() == 0, "a small disk is mounted"))
    func `a disk without room stops the run before its first call, and with room it goes on`() async throws {
        try await Account.with { account in
            try account.write("plan.yaml", Self.plan)
            try await withSmallDisk(64, in: account) { folder in
                let calls = account.relay.calls.count
                let refused = try await account.sluice(
                    "apply", "plan.yaml", "--auto-approve", "--state-dir", folder)
                try await checkRefusal(refused, account, after: calls)
            }
            try await withSmallDisk(2048, in: account) { folder in
                let applied = try await account.sluice("apply", "plan.yaml", "--auto-approve", "--state-dir", folder)
                #expect(applied.exitCode == 0, "\(applied.text)")
                let destroyed = try await account.sluice(
                    "destroy", "plan.yaml", "--auto-approve", "--state-dir", folder)
                #expect(destroyed.exitCode == 0, "\(destroyed.text)")
            }
        }
    }

    @Test func `a limit on the size of files stops the run before its first call`() async throws {
        try await Account.with { account in
            try account.write("plan.yaml", Self.plan)
            let calls = account.relay.calls.count
            let refused = try await account.program.run(
                ["apply", "plan.yaml", "--auto-approve"], inShell: #"ulimit -f 64; exec "$@""#)
            try await checkRefusal(refused, account, after: calls)
        }
    }

    @Test func `a state folder that is read-only, a link, or not there is named`() async throws {
        try await Account.with { account in
            try account.write("plan.yaml", Self.plan)
            let missing = try await account.sluice("apply", "plan.yaml", "--auto-approve", "--state-dir", "nowhere")
            #expect(missing.exitCode == 1 && missing.standardError.contains("state.inaccessible"), "\(missing.text)")
            for suffix in ["", ".journal", ".lock", ".backup", ".new"] {
                let name = "demo.sluice.json\(suffix)"
                try account.write("precious.txt", "precious")
                try FileManager.default.createSymbolicLink(
                    atPath: account.folder.appending(path: name).path, withDestinationPath: "precious.txt")
                _ = try await account.sluice("apply", "plan.yaml", "--auto-approve")
                #expect(try account.read("precious.txt") == "precious", "\(name)")
                for file in try account.files where file.hasPrefix("demo.") {
                    try FileManager.default.removeItem(at: account.folder.appending(path: file))
                }
                _ = try await account.sluice("destroy", "--stack", "demo", "--region", "us-west-2", "--auto-approve")
                for file in try account.files where file.hasPrefix("demo.") {
                    try FileManager.default.removeItem(at: account.folder.appending(path: file))
                }
            }
        }
    }

    @Test func `every file of a state is its owner's alone, whatever the umask says`() async throws {
        try await Account.with { account in
            try account.write("plan.yaml", Self.plan)
            for command in ["apply", "destroy"] {
                let outcome = try await account.program.run(
                    [command, "plan.yaml", "--auto-approve"], inShell: #"umask 000; exec "$@""#)
                #expect(outcome.exitCode == 0, "\(outcome.text)")
            }
            for file in try account.files where file.hasPrefix("demo.") {
                let path = account.folder.appending(path: file).path
                let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
                #expect(mode == 0o600, "\(file)")
            }
            #expect(try account.files.count { $0.hasPrefix("demo.") } == 3)
        }
    }
}
