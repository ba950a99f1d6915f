import Foundation

/// A folder with plans and a binary that can reach nothing: what a user has before there is any AWS.
struct Workbench {
    let folder: URL
    /// The environment of every command; neither credentials nor AWS's own files are in it, and no instance is asked.
    var environment: [String: String]
    var transcript = Transcript()

    /// Works in a folder of its own, which is gone afterwards.
    static func with(_ body: (inout Workbench) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sluice-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.copyItem(at: plans, to: folder.appending(path: "plans"))
        var bench = Workbench(
            folder: folder,
            environment: ["HOME": folder.path, "PATH": "/usr/bin:/bin", "AWS_EC2_METADATA_DISABLED": "true"])
        bench.transcript.placeholders.names[folder.path] = "~"
        try await body(&bench)
    }

    /// Runs a command as it would be typed, its words parted by blanks, and notes it in the transcript.
    @discardableResult
    mutating func run(_ command: String) async throws -> Account.Outcome {
        let outcome = try await outcome(of: command.split(separator: " ").dropFirst().map(String.init))
        transcript.add(command, outcome)
        return outcome
    }

    /// Runs the binary in the folder, with nobody at its standard input.
    func outcome(of arguments: [String]) async throws -> Account.Outcome {
        try await Program(folder: folder, environment: environment).run(arguments)
    }

    func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    private static let plans = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../plans").standardizedFileURL
}
