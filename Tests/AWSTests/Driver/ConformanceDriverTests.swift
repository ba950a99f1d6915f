import AWSTesting
import Foundation
import Testing

/// What a judge outside relies on: the driver's lines, and the modes that have no tests of their own elsewhere.
struct ConformanceDriverTests {
    private struct LineVerdict: Decodable {
        let asked: [String: Int]
        let wrong: [String]
    }

    @Test func `answers every line, whatever is in it, as botocore and Go do`() async throws {
        let verdict: LineVerdict = try await verdict(of: "driver_lines.py", seed: 1, rounds: 300)
        #expect(verdict.asked == ["framing": 23, "noproxy": 18, "sigv4": 300])
        #expect(verdict.wrong == [])
    }

    private struct EndpointVerdict: Decodable {
        let asked: Int
        let refused: Int
        let wrong: [String]
    }

    @Test(arguments: [1, 2]) func `finds the endpoints that botocore's rules lead to`(seed: Int) async throws {
        let verdict: EndpointVerdict = try await verdict(of: "driver_endpoints.py", seed: seed, rounds: 1000)
        #expect(verdict.asked == 1000)
        #expect((100...500).contains(verdict.refused), "\(verdict.refused)")
        #expect(verdict.wrong == [])
    }

    private struct ProfileVerdict: Decodable {
        let asked: Int
        let kinds: [String: Int]
        let wrong: [String]
    }

    @Test(arguments: [1, 2]) func `resolves configuration as a session of botocore does`(seed: Int) async throws {
        let verdict: ProfileVerdict = try await verdict(of: "driver_profiles.py", seed: seed, rounds: 500)
        #expect(verdict.asked == 500)
        for kind in ["static", "process", "webIdentity", "sso", "container", "imds", "none", "error"] {
            #expect(verdict.kinds[kind] ?? 0 > 0, "\(kind)")
        }
        #expect(verdict.wrong == [])
    }

    /// What a judge says about the driver.
    private func verdict<Verdict: Decodable>(of judge: String, seed: Int, rounds: Int) async throws -> Verdict {
        let driver = Bundle.main.bundleURL.appending(path: "conformance-driver").path
        try #require(
            FileManager.default.isExecutableFile(atPath: driver), "\(driver) is missing: build the whole package")
        let program = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Judges/\(judge)")
        let answer = try await PythonEnvironment.located().output(
            of: String(contentsOf: program, encoding: .utf8), arguments: [driver, "\(seed)", "\(rounds)"])
        return try JSONDecoder().decode(Verdict.self, from: Data(answer.utf8))
    }
}
