import Foundation
import Fuzzing
import Testing

/// What fuzzing found worth keeping, read again by every run of the tests: a target traps where something is wrong.
struct CorpusTests {
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let corpus = root.appending(path: "Tests/Fuzz/Corpus")

    private static func files(in folder: URL) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { !$0.lastPathComponent.hasPrefix(".") }
            .sorted { $0.path < $1.path }
    }

    @Test(arguments: FuzzTarget.all.map(\.name)) func `every input is read without harm`(_ name: String) throws {
        let target = try #require(FuzzTarget.named(name))
        let files = try Self.files(in: Self.corpus.appending(path: name))
        #expect(files.count >= 3)
        for file in files {
            let bytes = [UInt8](try Data(contentsOf: file))
            // Readers are linear, so small inputs cannot take long; that is what bounds this test.
            #expect(bytes.count <= 8192, "\(file.lastPathComponent)")
            target.run(bytes)
        }
    }

    @Test func `every folder of inputs has its target, and the whole stays small`() throws {
        let folders = try Self.files(in: Self.corpus)
        #expect(Set(folders.map(\.lastPathComponent)) == Set(FuzzTarget.all.map(\.name)))
        let sizes = try folders.flatMap(Self.files).map { try Data(contentsOf: $0).count }
        #expect(sizes.reduce(0, +) < 300_000)
    }

    @Test func `bad plans and example plans are read without harm`() throws {
        let folders =
            try [Self.root.appending(path: "Tests/Fixtures/bad-plans")]
            + Self.files(in: Self.root.appending(path: "plans")).filter(\.hasDirectoryPath)
        for file in try folders.flatMap(Self.files) where file.pathExtension == "yaml" {
            FuzzTarget.plan.run([UInt8](try Data(contentsOf: file)))
        }
    }
}
