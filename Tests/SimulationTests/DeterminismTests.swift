import Testing

@testable import Simulation

@Suite(.serialized) struct DeterminismTests {
    /// A dozen times in one process, where every set and every dictionary has another order each time.
    @Test func `the same seed tells the same story, byte for byte`() async {
        var story = Seeds.story(23)
        story.scenario = .smallVPC
        story.keepsFiles = true
        let told = await Threads.value { [story] in (1...12).map { _ in StoryTeller(story, isTraced: true).result() } }
        let first = told[0]
        #expect(!first.files.isEmpty && first.calls.count > 20)
        for again in told.dropFirst() {
            #expect(again.files == first.files)
            #expect(again.calls == first.calls)
            #expect(again.executions == first.executions)
            #expect(again.trace == first.trace)
        }
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>) func `mishaps that are named tell the story that was drawn`(
        seed: UInt64
    ) async {
        let (drawn, named) = await Threads.value {
            let story = Seeds.story(seed)
            let drawn = StoryTeller(story).result()
            return (drawn, StoryTeller(story.with(drawn.troubles)).result())
        }
        #expect(named.calls == drawn.calls)
        #expect(named.failures == drawn.failures)
    }
}
