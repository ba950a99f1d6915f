import AWS
import AWSTesting
import Foundation
import Testing

/// An empty account on the emulator, a folder to work in, and the real binary.
///
/// Every request, of the binary and of the test's own client, goes through a relay that judges it; a test that leaves
/// a violation behind fails.
struct Account: Sendable {
    let relay: any LoopbackEC2
    let folder: URL
    /// The hand of a person with the AWS command line: makes what is there before, and drift.
    let ec2: EC2Client
    /// What the environment of every command has besides the way to the relay.
    var variables: [String: String] = [:]

    /// What one command did.
    struct Outcome: Sendable {
        /// As a shell counts: 128 and the signal's number for whoever was killed.
        var exitCode: Int32
        /// The signal that killed it.
        var signal: Int32?
        var processID: Int32 = 0
        var standardOutput: String
        var standardError: String

        /// Everything for a failure's message.
        var text: String { "exit \(exitCode)\n\(standardOutput)\n\(standardError)" }
    }

    static func with(
        otherRegions: Set<String> = [], delay: Duration = .zero,
        intercept: @escaping Relay.Interceptor = { _ in .pass }, _ body: @Sendable (Account) async throws -> Void
    ) async throws {
        try await Relay.withEmulator(otherRegions: otherRegions, delay: delay, intercept: intercept) {
            try await with($0, body)
        }
    }

    /// The account that such a server is for.
    static func with<Result: Sendable>(
        _ server: any LoopbackEC2, _ body: @Sendable (Account) async throws -> Result
    ) async throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sluice-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let transport = HTTPTransport()
        let configuration = ClientConfiguration(
            transport: transport, credentials: StaticCredentials(Relay.credential), userAgent: "test")
        let ec2 = EC2Client(
            endpoint: try EndpointURL(parsing: server.endpoint), region: try Region(server.region),
            configuration: configuration)
        let result: Swift.Result<Result, any Error>
        do {
            result = .success(try await body(Account(relay: server, folder: folder, ec2: ec2)))
        } catch {
            result = .failure(error)
        }
        await transport.shutDown()
        #expect(server.violations == [])
        return try result.get()
    }

    /// Writes a file into the folder.
    func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    func delete(_ name: String) throws { try FileManager.default.removeItem(at: folder.appending(path: name)) }

    func read(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    var files: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
    }

    /// Runs the binary in the folder, with the relay as its only AWS.
    func sluice(_ arguments: String...) async throws -> Outcome { try await sluice(arguments) }

    /// Runs the binary in the folder, with the relay as its only AWS; `body` has a hand on it meanwhile.
    func sluice(
        _ arguments: [String], while body: @Sendable (Program.Execution) async throws -> Void = { _ in }
    ) async throws -> Outcome {
        try await program.run(arguments, while: body)
    }

    /// The binary in the folder, with the relay as its only AWS.
    var program: Program {
        var environment = relay.environment.merging(Secrets.canaries) { $1 }
        environment["HOME"] = folder.path
        environment["PATH"] = ProcessInfo.processInfo.environment["PATH"]
        return Program(folder: folder, environment: environment.merging(variables) { $1 })
    }

    /// The binary that was built together with the tests.
    static var binary: URL { package.appending(path: ".build/debug/sluice") }

    /// The folder of the package.
    static var package: URL {
        URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
    }
}
