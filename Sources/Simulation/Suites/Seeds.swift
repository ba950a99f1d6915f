import AWSTesting
import SeededRandom
import SluiceCore

/// Stories that mix everything that can go wrong, each made of its seed alone.
public enum Seeds {
    /// The story of a seed.
    public static func story(_ seed: UInt64) -> Story {
        var random = SplitMix64(seed: seed, place: 11)
        let scenario = scenario(&random)
        let lives: [[Story.Step]] = [[.apply, .destroy], [.apply, .update, .destroy], [.apply], [.apply, .update]]
        var story = Story(scenario, lives[Int.random(in: 0..<lives.count, using: &random)], seed: seed)
        story.latency = Latency(range: .milliseconds(20) ... .milliseconds(200), seed: seed)
        story.run.parallelism = [1, 4, 16, 16][Int.random(in: 0..<4, using: &random)]
        story.settings = settings(&random)
        story.weather = weather(seed, &random)
        story.storms = Int.random(in: 1...3, using: &random)
        var other = SplitMix64(seed: seed, place: 12)
        if other.draws(0.15) { story.steps = [.attempt, .destroy] }
        story.run.waitsForFence = other.draws(0.1)
        story.isShared = other.draws(0.25)
        // Whoever reads what is five minutes old may have to look again, as often as it takes for that to pass.
        story.patience = story.settings.lag.upperBound == .zero ? 1 : 4
        return story
    }

    private static func scenario(_ random: inout SplitMix64) -> Scenario {
        [.freshVPC, .smallVPC, .smallVPC, .existingVPC, .extendedVPC][Int.random(in: 0..<5, using: &random)]
    }

    private static func settings(_ random: inout SplitMix64) -> FakeEC2.Settings {
        var settings = FakeEC2.Settings()
        switch Int.random(in: 0..<4, using: &random) {
        case 0, 1: break
        case 2: settings.lag = .zero...random.duration(.seconds(1) ... .seconds(20))
        default: settings.lag = .zero...random.duration(.seconds(20) ... .seconds(300))
        }
        settings.throttles = random.draws(0.3)
        if random.draws(0.2) { settings.pageSize = 5 }
        if random.draws(0.3) {
            settings.delays.deletion = random.duration(.seconds(1) ... .seconds(400))
            settings.delays.interfaces = random.duration(.zero ... .seconds(300))
            settings.delays.interfaceEndpoint = random.duration(.seconds(1) ... .seconds(300))
        }
        return settings
    }

    private static func weather(_ seed: UInt64, _ random: inout SplitMix64) -> Weather {
        var weather = Weather(seed: seed)
        if random.draws(0.8) { weather.disturbed = Double.random(in: 0...0.15, using: &random) }
        if random.draws(0.6) { weather.killed = Double.random(in: 0...0.1, using: &random) }
        if random.draws(0.4) { weather.killedAtFile = Double.random(in: 0...0.03, using: &random) }
        if random.draws(0.5) { weather.powerless = 0.5 }
        if random.draws(0.2) { weather.broken = 0.01 }
        if random.draws(0.5) { weather.latest = random.duration(.seconds(2) ... .seconds(890)) }
        return weather
    }

    /// Tells the stories of so many seeds.
    public static func report(from first: UInt64, count: Int, _ workers: Workers) -> SuiteReport {
        workers.reports((0..<UInt64(count)).map { first + $0 }) { seed in
            let story = story(seed)
            var report = SuiteReport("seeds")
            let lag = story.settings.lag.upperBound
            let word = lag == .zero ? "no lag" : lag <= .seconds(20) ? "lag to 20 s" : "lag to 300 s"
            report.note(story, StoryTeller(story).result(), as: "\(story.scenario.name), \(word)")
            return report
        }.reduce(into: SuiteReport("seeds")) { $0.add($1) }
    }
}
