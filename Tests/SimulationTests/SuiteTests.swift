import Testing

@testable import Simulation

/// A small part of what `Scripts/simulate` tells, so that every test run tells some.
struct SuiteTests {
    private let workers = Workers(2)

    private func expectWell(_ report: SuiteReport, atLeast count: Int) {
        #expect(report.count >= count)
        for failure in report.failures {
            Issue.record("\(failure.story.words.joined(separator: "\n")): \(failure.problems)")
        }
    }

    @Test func `a hundred seeds come out well`() {
        expectWell(Seeds.report(from: 1, count: 100, workers), atLeast: 100)
    }

    @Test func `a small stack survives a crash around every call`() {
        let stories = CrashMatrix.stories(.smallVPC).flatMap { CrashMatrix.variants(of: $0, atFiles: false) }
        expectWell(workers.report("crashes", stories) { "\($0.steps)" }, atLeast: 100)
    }

    @Test func `a small stack survives two crashes`() {
        let firsts = CrashMatrix.variants(of: Story(.smallVPC, [.apply]), atFiles: false)
        let stories = [4, 20].flatMap { CrashPairs.variants(of: firsts[$0]) }
        expectWell(workers.report("pairs", stories) { "\($0.steps)" }, atLeast: 40)
    }
}
