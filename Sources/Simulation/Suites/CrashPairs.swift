/// A second crash during the recovery from the first: all pairs.
public enum CrashPairs {
    /// The stories with two mishaps: that of the first process that ends, with each place of the one after it.
    ///
    /// - Parameter first: the story with one mishap.
    static func variants(of first: Story) -> [Story] {
        let result = StoryTeller(first).result()
        guard result.isWell, let struck = result.first(ofStep: first.struck) else { return [first] }
        guard let second = result.processes.first(where: { $0.number > struck.number && !$0.isCheck }) else {
            return []
        }
        return CrashPoints.calls(of: second.number, in: result).map { first.with(first.troubles + [$0]) }
    }

    /// Tells all of them.
    public static func report(_ scenario: Scenario, _ workers: Workers) -> SuiteReport {
        let firsts = CrashMatrix.stories(scenario).flatMap { CrashMatrix.variants(of: $0, atFiles: false) }
        let name = "crash pairs, \(scenario.name)"
        return workers.reports(firsts) { first in
            var report = SuiteReport(name)
            for story in variants(of: first) {
                report.note(story, StoryTeller(story).result(), as: story.subject)
            }
            return report
        }.reduce(into: SuiteReport(name)) { $0.add($1) }
    }
}
