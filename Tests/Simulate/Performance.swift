import Glibc
import Simulation

/// Tells what was asked for, and prints what came of it.
struct Performance {
    private let arguments: Arguments
    private let pace = Pace()
    /// How many failures are shown whole.
    private static let shown = 5

    init(_ arguments: Arguments) { self.arguments = arguments }

    /// Whether everything came out well.
    var isWell: Bool {
        if let seed = arguments.seed { return tell(seed) }
        var isWell = true
        for name in Arguments.suites where arguments.suites.contains(name) { isWell = suite(name) && isWell }
        if arguments.seeds > 0 {
            let report = Seeds.report(from: arguments.from, count: arguments.seeds, workers("seeds"))
            isWell = show(report) && isWell
            if report.count < arguments.seeds { say(["the time was over after \(report.count) of \(arguments.seeds)"]) }
        }
        return isWell
    }

    // MARK: One story

    private func tell(_ seed: UInt64) -> Bool {
        let story = Seeds.story(seed)
        let result = StoryTeller(story, isTraced: arguments.isTraced).result()
        say(result.trace + story.with(result.troubles).words + (result.isWell ? ["all well"] : result.failures))
        if !result.isWell { explain(story.with(result.troubles)) }
        return result.isWell
    }

    /// The shortest story that fails like this one.
    private func explain(_ story: Story) {
        let shrunk = Shrinker.shrunk(story)
        let result = StoryTeller(shrunk, isTraced: true).result()
        say(["", "fails also with no more than:"] + shrunk.words)
        if arguments.isTraced { say(result.trace) }
        say(result.failures.map { "  → \($0)" })
    }

    // MARK: Many

    private func suite(_ name: String) -> Bool {
        if name == "storms" { return storms() }
        let scenarios = arguments.scenarios ?? (name == "pairs" ? [.freshVPC, .smallVPC] : Scenario.all)
        return scenarios.map { scenario in
            switch name {
            case "matrix": show(CrashMatrix.report(scenario, workers("matrix, \(scenario.name)")))
            case "pairs": show(CrashPairs.report(scenario, workers("pairs, \(scenario.name)")))
            case "lost": show(LostAnswers.report(scenario, workers("lost, \(scenario.name)")))
            default: show(ExecutedTwice.report(scenario, workers("twice, \(scenario.name)")))
            }
        }.allSatisfy { $0 }
    }

    private func storms() -> Bool {
        (arguments.scenarios ?? [.freshVPC]).flatMap { Storms.figures($0) }.map { figure in
            let ratio = (figure.ratio * 100).rounded() / 100
            let words = "\(figure.requests) requests, \(ratio) × optimum, \(Int(figure.seconds)) s of virtual time"
            let isWell = figure.isWell && figure.ratio <= 1.3
            say(["storm, \(figure.name): \(words)\(isWell ? "" : ", NOT WELL")"])
            return isWell
        }.allSatisfy { $0 }
    }

    private func show(_ report: SuiteReport) -> Bool {
        say(report.lines)
        for failure in report.failures.prefix(Self.shown) {
            let isSeed = report.name == "seeds"
            say([
                "",
                "FAILED\(isSeed ? ", seed \(failure.story.seed): Scripts/simulate --seed \(failure.story.seed) --trace" : "")",
            ])
            say(failure.story.words + failure.problems.map { "  → \($0)" })
            if isSeed { explain(failure.story) }
        }
        if report.name == "seeds", !report.failures.isEmpty {
            say(["", "failed seeds: \(report.failures.map { "\($0.story.seed)" }.joined(separator: " "))"])
        }
        return report.failures.isEmpty
    }

    private func workers(_ name: String) -> Workers {
        let (begin, whole) = (Pace(), pace)
        let limit = arguments.minutes
        return Workers(
            arguments.jobs, until: { limit.map { whole.minutes >= Double($0) } ?? false },
            progress: { done, all in
                guard done % max(1, all / 10) == 0 else { return }
                say(["  \(name): \(done) of \(all), \(begin.rate(done)) a second"])
            })
    }

    private func say(_ lines: [String]) {
        print(lines.joined(separator: "\n"))
        fflush(nil)
    }
}

/// How fast it goes, by the machine's own clock: for the reader alone.
private struct Pace {
    private let start = ContinuousClock.now

    var minutes: Double { (ContinuousClock.now - start) / .seconds(60) }

    func rate(_ done: Int) -> Int { Int(Double(done) / max(0.001, (ContinuousClock.now - start) / .seconds(1))) }
}
