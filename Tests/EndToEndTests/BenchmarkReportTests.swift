import AWSTesting
import Foundation
import Subprocess
import Testing

/// The report of `Scripts/benchmark`, as it lies in the repository, and the script's own words.
struct BenchmarkReportTests {
    private static let parts = ["start-up", "decide", "floors", "calls", "apply", "fleet", "terraform"]

    @Test func `every part has its figures and its chapter`() throws {
        let titles = try lines().filter { $0.hasPrefix("## ") }.map { $0.dropFirst(3) }
        #expect(
            titles == [
                "Promises", "One stack", "Fleets", "Beside Terraform", "Calls", "Many objects", "Against the floor",
                "Start-up",
            ])
        for part in Self.parts {
            let figures = Account.package.appending(path: "Benchmarks/figures/\(part).json")
            #expect(throws: Never.self, "\(part)") {
                try JSONSerialization.jsonObject(with: Data(contentsOf: figures))
            }
        }
    }

    @Test func `every table has rows, and each of them a cell for every title`() throws {
        var columns: Int?
        var rows = 0
        for line in try lines() + [""] {
            guard line.hasPrefix("|") else {
                #expect(columns == nil || rows > 1, "a table without rows before \(line)")
                (columns, rows) = (nil, 0)
                continue
            }
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).count
            if let columns { #expect(cells == columns, "\(line)") }
            columns = columns ?? cells
            rows += 1
        }
    }

    @Test func `all promises about speed are judged`() throws {
        let judged = try lines().filter { $0.hasSuffix("| kept |") || $0.hasSuffix("| **not kept** |") }
        #expect(judged.count == 8)
    }

    @Test func `a part that there is not is wrong usage, and those that there are get named`() async throws {
        let script = Account.package.appending(path: "Scripts/benchmark").path
        let result = try await Subprocess.run(
            .path("/usr/bin/env"),
            arguments: Arguments([PythonEnvironment.located().interpreter, script, "speed"]), output: .discarded,
            error: .string(limit: 10_000))
        #expect(result.terminationStatus == .exited(64))
        let words = result.standardError
        for part in Self.parts { #expect(words.contains(part), "\(words)") }
    }

    private func lines() throws -> [Substring] {
        try String(contentsOf: Account.package.appending(path: "Benchmarks/REPORT.md"), encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false)
    }
}
