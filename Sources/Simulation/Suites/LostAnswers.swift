import AWSTesting

/// Each call that changes something × each way of losing its answer, with the process alive.
public enum LostAnswers {
    static let disturbances: [(name: String, disturbance: Disturbance)] = [
        ("reset before", .lostBefore), ("reset after", .lostAfter), ("EOF before the body", .cut(bytes: 0)),
        ("body cut", .cut(bytes: 120)), ("500 after", .errorAfter(status: 500)),
        ("503 after", .errorAfter(status: 503)), ("502 page after", .errorAfter(status: 502)),
        ("stalled before", .stalled), ("stalled after", .stalledAfter), ("HTML with 200", .html(status: 200)),
        ("HTML with 503", .html(status: 503)), ("not sent", .notSent),
    ]

    /// Tells all of them: one run has to do, because nothing ends it.
    public static func report(_ scenario: Scenario, _ workers: Workers) -> SuiteReport {
        let stories = CrashMatrix.stories(scenario).flatMap { disturbed($0, disturbances.map(\.disturbance)) }
        return workers.report("lost answers, \(scenario.name)", stories) { story in
            let disturbance = story.troubles.first?.mishap.disturbance
            let name = disturbances.first { $0.disturbance == disturbance }?.name ?? "undisturbed"
            return "\(story.subject): \(name)"
        }
    }

    /// The story with each of its last step's changing calls disturbed in each way.
    static func disturbed(_ story: Story, _ disturbances: [Disturbance]) -> [Story] {
        let result = StoryTeller(story).result()
        guard result.isWell, let process = result.first(ofStep: story.struck)?.number else { return [story] }
        return result.calls.filter { $0.process == process && !$0.isRead }.flatMap { call in
            disturbances.map { story.with([TroublePoint(MishapPoint(process, .call, call.number), .wire($0))]) }
        }
    }
}
