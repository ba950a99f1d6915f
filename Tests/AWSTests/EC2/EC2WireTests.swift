import AWSTesting
import Foundation
import Testing

/// The wire format of every operation, judged by botocore.
struct EC2WireTests {
    private struct Verdict: Decodable {
        let operations: [String]
        let requests: Int
        let responses: Int
        let differences: [String]
    }

    @Test(arguments: [1, 2]) func `botocore writes random requests and reads random responses as we do`(
        seed: Int
    ) async throws {
        let driver = Bundle.main.bundleURL.appending(path: "conformance-driver").path
        try #require(
            FileManager.default.isExecutableFile(atPath: driver), "\(driver) is missing: build the whole package")
        let judge = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Judges/ec2_wire.py")
        let rounds = 15
        let answer = try await PythonEnvironment.located().output(
            of: String(contentsOf: judge, encoding: .utf8), arguments: [driver, "\(seed)", "\(rounds)"])
        let verdict = try JSONDecoder().decode(Verdict.self, from: Data(answer.utf8))
        #expect(verdict.operations.count == 45)
        #expect(verdict.requests == 45 * rounds)
        #expect(verdict.responses == 45 * rounds)
        #expect(verdict.differences == [], "seed \(seed)")
    }
}
