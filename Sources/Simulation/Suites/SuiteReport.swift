/// What came of many stories.
public struct SuiteReport: Sendable {
    /// What was tried.
    public let name: String
    /// How many stories were told.
    public private(set) var count = 0
    /// Those after which something was not as it should be, with what it was.
    public private(set) var failures: [Failure] = []
    /// For a word for what a story was about, how many there were and how many of them failed.
    public private(set) var table: [String: (count: Int, failed: Int)] = [:]
    /// The most runs that a command needed until it was done.
    public private(set) var mostRuns = 0
    /// Calls to AWS in all.
    public private(set) var calls = 0
    /// What went wrong on the way, in all.
    public private(set) var mishaps = 0

    /// A story that failed.
    public struct Failure: Sendable {
        /// The story, its mishaps named.
        public let story: Story
        /// What was not as it should be.
        public let problems: [String]
    }

    /// A report without a story.
    public init(_ name: String) { self.name = name }

    /// Takes in a story that was told.
    mutating func note(_ story: Story, _ result: StoryResult, as word: String) {
        count += 1
        calls += result.calls.count
        mishaps += result.troubles.count
        mostRuns = max(mostRuns, result.mostRuns)
        table[word, default: (0, 0)].count += 1
        guard !result.isWell else { return }
        table[word, default: (0, 0)].failed += 1
        failures.append(Failure(story: story.with(result.troubles), problems: result.failures))
    }

    /// Takes in the stories of another report.
    public mutating func add(_ other: SuiteReport) {
        count += other.count
        calls += other.calls
        mishaps += other.mishaps
        failures += other.failures
        mostRuns = max(mostRuns, other.mostRuns)
        table.merge(other.table) { ($0.count + $1.count, $0.failed + $1.failed) }
    }

    /// The figures, a line a word.
    public var lines: [String] {
        let width = table.keys.map(\.count).max() ?? 0
        let rows = table.sorted { $0.key < $1.key }.map { word, figures in
            let name = word + String(repeating: " ", count: width - word.count)
            return "  \(name)  \(figures.count) told, \(figures.failed == 0 ? "all well" : "\(figures.failed) failed")"
        }
        let head =
            "\(name): \(count) stories, \(failures.count) failed; \(mishaps) mishaps, \(calls) calls, "
            + "at most \(mostRuns) runs of a command"
        return [head] + rows
    }
}

extension StoryResult {
    /// The most runs that a command needed until it was done, checks left out.
    var mostRuns: Int {
        Dictionary(grouping: processes.filter { !$0.isCheck }, by: \.step).values.map(\.count).max() ?? 0
    }
}
