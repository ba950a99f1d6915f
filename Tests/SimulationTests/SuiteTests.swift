import Testing

@testable import Simulation

/// A small part of what `Scripts/simulate` tells, so that every test run tells some.
///
/// Stories keep the thread that they are told on, so they get threads of their own.
@Suite(.serialized) struct SuiteTests {
    private func expectWell(_ report: SuiteReport, count: Int) {
        #expect(report.count == count)
        for failure in report.failures {
            Issue.record("\(failure.story.words.joined(separator: "\n")): \(failure.problems)")
        }
    }

    /// Some of many, from the first to the last.
    private static func sample<Item>(_ items: [Item], _ count: Int) -> [Item] {
        (0..<min(count, items.count)).map { items[$0 * items.count / min(count, items.count)] }
    }

    @Test func `a dozen seeds come out well`() async {
        let report = await Threads.value { Seeds.report(from: 1, count: 12, Workers(2)) }
        expectWell(report, count: 12)
    }

    /// Stories of reads that lag behind, in which something was made twice or never done before apply waited to see it;
    /// and of additions that were left behind, as a look came too early or the call too late.
    @Test func `seeds that once did not come out well do`() async {
        let report = await Threads.value {
            [3, 4, 13, 18, 32, 40, 1138, 1644, 300_658, 300_732, 403_389, 409_057].map {
                Seeds.report(from: $0, count: 1, Workers(1))
            }
            .reduce(into: SuiteReport("seeds")) { $0.add($1) }
        }
        expectWell(report, count: 12)
    }

    @Test func `a small stack survives crashes around its calls`() async {
        let report = await Threads.value {
            let stories = CrashMatrix.stories(.smallVPC).flatMap { CrashMatrix.variants(of: $0, atFiles: false) }
            return Workers(2).report("crashes", Self.sample(stories, 15)) { "\($0.steps)" }
        }
        expectWell(report, count: 15)
    }

    @Test func `a small stack survives two crashes`() async {
        let report = await Threads.value {
            let firsts = CrashMatrix.variants(of: Story(.smallVPC, [.apply]), atFiles: false)
            return Workers(2).report("pairs", Self.sample(CrashPairs.variants(of: firsts[4]), 8)) { "\($0.steps)" }
        }
        expectWell(report, count: 8)
    }
}
