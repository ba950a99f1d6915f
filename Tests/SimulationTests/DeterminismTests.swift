import Testing

@testable import Simulation

struct DeterminismTests {
    /// Fifty times in one process, where every set and every dictionary has another order each time.
    @Test func `the same seed tells the same story, byte for byte`() {
        var story = Seeds.story(23)
        story.scenario = .smallVPC
        story.keepsFiles = true
        let first = StoryTeller(story, isTraced: true).result()
        #expect(!first.files.isEmpty && first.calls.count > 20)
        for _ in 1..<50 {
            let again = StoryTeller(story, isTraced: true).result()
            #expect(again.files == first.files)
            #expect(again.calls == first.calls)
            #expect(again.executions == first.executions)
            #expect(again.trace == first.trace)
        }
    }

    @Test(arguments: 1...5 as ClosedRange<UInt64>) func `mishaps that are named tell the story that was drawn`(
        seed: UInt64
    ) {
        let story = Seeds.story(seed)
        let drawn = StoryTeller(story).result()
        let named = StoryTeller(story.with(drawn.troubles)).result()
        #expect(named.calls == drawn.calls)
        #expect(named.failures == drawn.failures)
    }
}
