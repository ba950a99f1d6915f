/// Finds the fewest mishaps after which a story still fails, and the calmest account for it.
public enum Shrinker {
    /// The shortest story of that kind that fails.
    ///
    /// - Parameter story: one that fails, its mishaps named.
    public static func shrunk(_ story: Story) -> Story {
        guard fails(story) else { return story }
        var story = calmed(story)
        var size = max(1, story.troubles.count / 2)
        while true {
            if let shorter = without(size, story) {
                story = shorter
            } else if size == 1 {
                break
            } else {
                size /= 2
            }
        }
        return calmed(story)
    }

    /// The story without so many mishaps that follow one another; nil where all of them are needed.
    private static func without(_ size: Int, _ story: Story) -> Story? {
        for start in stride(from: 0, to: story.troubles.count, by: size) {
            var shorter = story
            shorter.troubles.removeSubrange(start..<min(start + size, story.troubles.count))
            if fails(shorter) { return shorter }
        }
        return nil
    }

    /// The story in an account that is as simple as may be.
    private static func calmed(_ story: Story) -> Story {
        let changes: [(inout Story) -> Void] = [
            { $0.settings = .init() }, { $0.settings.throttles = false }, { $0.settings.lag = .zero ... .zero },
            { $0.settings.pageSize = nil }, { $0.settings.delays = .init() }, { $0.latency = Latency() },
            { $0.run.parallelism = 1 }, { $0.isShared = false }, { $0.steps.removeLast() },
        ]
        return changes.reduce(story) { story, change in
            var simpler = story
            change(&simpler)
            return !simpler.steps.isEmpty && fails(simpler) ? simpler : story
        }
    }

    private static func fails(_ story: Story) -> Bool { !StoryTeller(story).result().isWell }
}
