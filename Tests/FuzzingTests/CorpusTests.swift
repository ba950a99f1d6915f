import Foundation
import Fuzzing
import Subprocess
import Testing

/// What fuzzing found worth keeping, read again by every run of the tests within the limits of `Scripts/fuzz`: no crash, no
/// second of work for one input, and no more than 256 MB.
struct CorpusTests {
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let corpus = root.appending(path: "Tests/Fuzz/Corpus")

    private static func files(in folder: URL) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { !$0.lastPathComponent.hasPrefix(".") }
            .sorted { $0.path < $1.path }
    }

    @Test(arguments: FuzzTarget.all.map(\.name)) func `every input is read without harm`(_ name: String) async throws {
        let files = try Self.files(in: Self.corpus.appending(path: name))
        #expect(files.count >= 3)
        try await replay(name, files)
    }

    @Test func `every folder of inputs has its target, and the whole stays small`() throws {
        let folders = try Self.files(in: Self.corpus)
        #expect(Set(folders.map(\.lastPathComponent)) == Set(FuzzTarget.all.map(\.name)))
        for folder in folders {
            let sizes = try Self.files(in: folder).map { try Data(contentsOf: $0).count }
            #expect(sizes.reduce(0, +) < 200_000, "\(folder.lastPathComponent)")
        }
    }

    @Test func `bad plans and example plans are read without harm`() async throws {
        let folders =
            try [Self.root.appending(path: "Tests/Fixtures/bad-plans")]
            + Self.files(in: Self.root.appending(path: "plans")).filter(\.hasDirectoryPath)
        try await replay("plan", folders.flatMap(Self.files).filter { $0.pathExtension == "yaml" })
    }

    /// In a process of its own, which may fall.
    private func replay(_ name: String, _ files: [URL]) async throws {
        let program = Bundle.main.bundleURL.appending(path: "fuzz-replay").path
        try #require(
            FileManager.default.isExecutableFile(atPath: program), "\(program) is missing: build the whole package")
        let result = try await run(
            .path(.init(program)), arguments: Arguments([name] + files.map(\.path)),
            output: .string(limit: 1024), error: .string(limit: 4 << 20))
        let last = result.standardError.suffix(2000)
        try #require(result.terminationStatus.isSuccess, "\(name): \(result.terminationStatus)\n\(last)")
        let peak = try #require(Int(result.standardOutput.trimmingCharacters(in: .whitespacesAndNewlines)))
        #expect((1...256 << 20).contains(peak), "\(name): \(peak) bytes")
    }
}
