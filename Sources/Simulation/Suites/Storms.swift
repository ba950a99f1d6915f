import AWSTesting

/// Too many calls: EC2's own buckets, and refusals of half and of nine tenths of all that is sent.
public enum Storms {
    /// What a storm cost.
    public struct Figure: Sendable {
        /// Which storm.
        public let name: String
        /// Whether all was well.
        public let isWell: Bool
        /// Requests that were to change something, the refused ones included.
        public let requests: Int
        /// The least that it takes: as many as in calm weather, and where a part is refused by chance as many more as that
        /// part asks for; a bucket refuses nothing for good, and every refusal of its own counts as one too many.
        public let optimum: Double
        /// How long it took, in seconds of virtual time.
        public let seconds: Double

        /// How many times the least it was.
        public var ratio: Double { Double(requests) / optimum }
    }

    /// Plays them all with one scenario.
    public static func figures(_ scenario: Scenario, seed: UInt64 = 1) -> [Figure] {
        let lives: [(String, [Story.Step])] = [("apply", [.apply]), ("destroy", [.apply, .destroy])]
        return lives.flatMap { name, steps in
            let calm = changes(StoryTeller(Story(scenario, steps, seed: seed)).result())
            var buckets = Story(scenario, steps, seed: seed)
            buckets.settings.throttles = true
            return [
                figure("\(name), EC2's buckets", buckets, calm: calm, refused: 0),
                figure("\(name), 50 % refused", refusing(0.5, scenario, steps, seed), calm: calm, refused: 0.5),
                figure("\(name), 90 % refused", refusing(0.9, scenario, steps, seed), calm: calm, refused: 0.9),
            ]
        }
    }

    private static func refusing(_ part: Double, _ scenario: Scenario, _ steps: [Story.Step], _ seed: UInt64) -> Story {
        var story = Story(scenario, steps, seed: seed)
        story.weather = Weather(seed: seed, throttled: part)
        story.storms = 1
        return story
    }

    private static func changes(_ result: StoryResult) -> Int { result.calls.count { !$0.isRead } }

    /// - Parameters:
    ///   - calm: how many requests it takes where none is refused.
    ///   - part: of all requests, how many are refused by chance.
    private static func figure(_ name: String, _ story: Story, calm: Int, refused part: Double) -> Figure {
        let result = StoryTeller(story).result()
        let requests = changes(result)
        let span = (result.calls.last?.moment ?? 0) - (result.calls.first?.moment ?? 0)
        return Figure(
            name: name, isWell: result.isWell, requests: requests,
            optimum: Double(calm) / (1 - part), seconds: Double(span) / 1_000_000)
    }
}
