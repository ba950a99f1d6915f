import AWSTesting
import Foundation
import Subprocess
import Testing

/// Commands that need no network touch none: the kernel ends them if they ask for a socket.
///
/// How long a start takes is for `Scripts/benchmark` to say.
struct StartUpTests {
    @Test(arguments: [["--version"], ["--help"], ["help", "apply"]])
    func `without a command to carry out nothing of the network is touched`(_ arguments: [String]) async throws {
        try await check(run("events", arguments), arguments)
    }

    @Test(arguments: [
        ["validate", "plan.yaml"], ["allowlist", "plan.yaml"],
        ["trace", "plan.yaml", "gcr.io"], ["validate", "plan.yaml", "--json"],
    ])
    func `a command that asks AWS nothing opens no socket`(_ arguments: [String]) async throws {
        try await check(run("sockets", arguments), arguments)
    }

    @Test func `a command that asks AWS is ended, or this would prove nothing`() async throws {
        let outcome = try await run("sockets", ["whoami", "--region", "us-west-2"])
        #expect(outcome == .signaled(31) || outcome == .exited(77), "\(outcome)")
    }

    /// 77 says that this system has no such filter.
    private func check(_ status: TerminationStatus, _ arguments: [String]) {
        #expect(status == .exited(0) || status == .exited(77), "\(arguments): \(status)")
    }

    private func run(_ filter: String, _ arguments: [String]) async throws -> TerminationStatus {
        let folder = FileManager.default.temporaryDirectory.appending(path: "start-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(FreshNetworkTests.plan.utf8).write(to: folder.appending(path: "plan.yaml"))
        let judge = Account.package.appending(path: "Tests/Judges/without_network.py").path
        let variables: [Subprocess.Environment.Key: String] = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "HOME": folder.path,
            "AWS_ACCESS_KEY_ID": "AKIDEXAMPLE", "AWS_SECRET_ACCESS_KEY": "example",
            "AWS_EC2_METADATA_DISABLED": "true",
        ]
        let result = try await Subprocess.run(
            .path("/usr/bin/env"),
            arguments: Arguments(
                [PythonEnvironment.located().interpreter, judge, filter, Account.binary.path] + arguments),
            environment: .custom(variables), workingDirectory: .init(folder.path), input: .none,
            output: .discarded, error: .discarded)
        return result.terminationStatus
    }
}
