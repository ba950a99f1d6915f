import AWSTesting
import Foundation
import Testing

/// What a judge outside relies on: the driver's lines, and the modes that have no tests of their own elsewhere.
struct ConformanceDriverTests {
    private struct Verdict: Decodable {
        let asked: [String: Int]
        let wrong: [String]
    }

    @Test func `answers every line, whatever is in it, as botocore and Go do`() async throws {
        let driver = Bundle.main.bundleURL.appending(path: "conformance-driver").path
        try #require(
            FileManager.default.isExecutableFile(atPath: driver), "\(driver) is missing: build the whole package")
        let judge = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Judges/driver_lines.py")
        let answer = try await PythonEnvironment.located().output(
            of: String(contentsOf: judge, encoding: .utf8), arguments: [driver, "1", "300"])
        let verdict = try JSONDecoder().decode(Verdict.self, from: Data(answer.utf8))
        #expect(verdict.asked == ["framing": 23, "noproxy": 18, "sigv4": 300])
        #expect(verdict.wrong == [])
    }
}
