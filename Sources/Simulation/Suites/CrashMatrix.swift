/// Every place where a process can end, in an apply, an update and a destroy, with one plain second run.
public enum CrashMatrix {
    /// The stories whose last step is cut off everywhere, and that of an apply that is never given again.
    static func stories(_ scenario: Scenario) -> [Story] {
        let lives: [[Story.Step]] = [[.apply], [.apply, .update], [.apply, .destroy], [.attempt, .destroy]]
        return lives.map { Story(scenario, $0) }
    }

    /// All variants of a story with one mishap each.
    static func variants(of story: Story, atFiles: Bool) -> [Story] {
        let result = StoryTeller(story).result()
        guard result.isWell, let process = result.first(ofStep: story.struck)?.number else { return [story] }
        var points = CrashPoints.calls(of: process, in: result)
        if atFiles {
            points += CrashPoints.files(of: process, in: result)
            points += CrashPoints.withPowerLoss(points)
        }
        return points.map { story.with([$0]) }
    }

    /// Tells all of them.
    public static func report(_ scenario: Scenario, _ workers: Workers) -> SuiteReport {
        let stories = stories(scenario).flatMap { variants(of: $0, atFiles: true) }
        return workers.report("crash matrix, \(scenario.name)", stories) { story in
            "\(story.subject): \(story.troubles.first?.mishap.description ?? "undisturbed")"
        }
    }
}
