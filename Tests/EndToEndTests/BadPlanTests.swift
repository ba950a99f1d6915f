import Foundation
import SluiceCore
import SluiceFiles
import Testing

@testable import SluiceCLI

/// What sluice says about plans that are wrong, word for word.
///
/// Each plan of `Tests/Fixtures/bad-plans` has an `.expected.txt` beside it; `SLUICE_GOLDEN=update` writes them anew.
struct BadPlanTests {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().appending(path: "../Fixtures/bad-plans").standardizedFileURL

    private static let plans: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return files.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".plan.json") }.sorted()
    }()

    @Test(arguments: plans)
    func `a bad plan is answered in these words`(plan: String) throws {
        let file = Self.folder.appending(path: plan)
        let expectation = file.deletingPathExtension().appendingPathExtension("expected.txt")
        let words = try Self.words(about: file)
        if ProcessInfo.processInfo.environment["SLUICE_GOLDEN"] == "update" {
            try Data(words.utf8).write(to: expectation)
        }
        #expect(try words == String(contentsOf: expectation, encoding: .utf8))
    }

    @Test func `there are enough bad plans, and each has its words`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path())
        #expect(Self.plans.count >= 70)
        #expect(files.count { $0.hasSuffix(".expected.txt") } == Self.plans.count)
        let codes = try Set(
            Self.plans.flatMap { try Self.diagnostics(about: Self.folder.appending(path: $0)).0.map(\.code) })
        #expect(codes.count >= 50, "\(codes.map(\.rawValue).sorted())")
    }

    @Test(arguments: plans)
    func `no message and no excerpt gives a secret away`(plan: String) throws {
        let words = try Self.words(about: Self.folder.appending(path: plan))
        #expect(!words.contains("hunter2"))
    }

    @Test(arguments: plans.filter { $0.contains("proxy-user-info.") || $0.contains("credentials") })
    func `not even a cut or damaged plan gives a secret away`(plan: String) throws {
        let bytes = try Array(Data(contentsOf: Self.folder.appending(path: plan)))
        for index in bytes.indices {
            var damaged = bytes
            damaged[index] ^= 0x02
            for bytes in [damaged, Array(bytes[..<index])] {
                let reading = PlanFile.read(bytes, file: plan) { _ in .failure(PlanFile.Unreadable("none")) }
                let words = reading.diagnostics.map { "\(DiagnosticText(diagnostic: $0, source: reading.source))" }
                    .joined()
                #expect(!words.contains("hunter2"), "byte \(index): \(words)")
            }
        }
    }

    @Test(arguments: plans)
    func `every mistake has a place, and every sentence is one line`(plan: String) throws {
        for diagnostic in try Self.diagnostics(about: Self.folder.appending(path: plan)).0 {
            #expect(diagnostic.location?.file == plan)
            for sentence in [diagnostic.summary, diagnostic.cause, diagnostic.fix] {
                #expect(!sentence.isEmpty && !sentence.contains("\n") && !sentence.hasSuffix("."), "\(sentence)")
            }
        }
    }

    private static func words(about file: URL) throws -> String {
        let (diagnostics, source) = try diagnostics(about: file)
        return diagnostics.map { "\(DiagnosticText(diagnostic: $0, source: source))\n" }.joined(separator: "\n")
    }

    private static func diagnostics(about file: URL) throws -> ([Diagnostic], PlanSource) {
        let reading = PlanFile.read(Array(try Data(contentsOf: file)), file: file.lastPathComponent) { path in
            guard let data = try? Data(contentsOf: folder.appending(path: path)) else {
                return .failure(PlanFile.Unreadable("there is no such file"))
            }
            return .success(Array(data))
        }
        #expect((reading.plan == nil) == reading.diagnostics.containsError)
        #expect(!reading.diagnostics.isEmpty)
        return (reading.diagnostics, reading.source)
    }
}
