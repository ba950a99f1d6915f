import AWS
import AWSTesting
import Foundation
import Subprocess
import Testing

/// An empty account on the emulator, a folder to work in, and the real binary.
///
/// Every request, of the binary and of the test's own client, goes through a relay that judges it; a test that leaves
/// a violation behind fails.
struct Account: Sendable {
    let relay: Relay
    let folder: URL
    /// The hand of a person with the AWS command line: makes what is there before, and drift.
    let ec2: EC2Client
    /// What the environment of every command has besides the way to the relay.
    var variables: [String: String] = [:]

    /// What one command did.
    struct Outcome: Sendable {
        var exitCode: Int32
        var standardOutput: String
        var standardError: String

        /// Everything for a failure's message.
        var text: String { "exit \(exitCode)\n\(standardOutput)\n\(standardError)" }
    }

    static func with(
        delay: Duration = .zero, intercept: @escaping Relay.Interceptor = { _ in .pass },
        _ body: @Sendable (Account) async throws -> Void
    ) async throws {
        try await Relay.withEmulator(delay: delay, intercept: intercept) { relay in
            let folder = FileManager.default.temporaryDirectory.appending(path: "sluice-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let transport = HTTPTransport()
            let configuration = ClientConfiguration(
                transport: transport, credentials: StaticCredentials(Relay.credential), userAgent: "test")
            let ec2 = EC2Client(
                endpoint: try EndpointURL(parsing: relay.endpoint), region: try Region(relay.region),
                configuration: configuration)
            do {
                try await body(Account(relay: relay, folder: folder, ec2: ec2))
            } catch {
                await transport.shutDown()
                throw error
            }
            await transport.shutDown()
            #expect(relay.violations == [])
        }
    }

    /// Writes a file into the folder.
    func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    func read(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    var files: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
    }

    /// Runs the binary in the folder, with the relay as its only AWS.
    func sluice(_ arguments: String...) async throws -> Outcome { try await sluice(arguments) }

    /// Runs the binary in the folder, with the relay as its only AWS.
    func sluice(_ arguments: [String]) async throws -> Outcome {
        var environment = relay.environment
        environment["HOME"] = folder.path
        environment["PATH"] = ProcessInfo.processInfo.environment["PATH"]
        environment.merge(variables) { $1 }
        let custom = Dictionary(
            uniqueKeysWithValues: environment.map { (Environment.Key(stringLiteral: $0.key), $0.value) })
        let result = try await run(
            .path(.init(Self.binary.path)), arguments: Arguments(arguments), environment: .custom(custom),
            workingDirectory: .init(folder.path), output: .string(limit: 16 << 20), error: .string(limit: 16 << 20))
        guard case .exited(let code) = result.terminationStatus else {
            throw CocoaError(.executableRuntimeMismatch)
        }
        return Outcome(
            exitCode: code, standardOutput: result.standardOutput, standardError: result.standardError)
    }

    /// The binary that was built together with the tests.
    static var binary: URL { package.appending(path: ".build/debug/sluice") }

    /// The folder of the package.
    static var package: URL {
        URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
    }
}
