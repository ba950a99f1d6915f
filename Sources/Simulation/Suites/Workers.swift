import Glibc
import Synchronization

/// Tells stories on several threads; each story has one of its own for as long as it takes.
public struct Workers: Sendable {
    let count: Int
    private let isOver: @Sendable () -> Bool
    private let progress: @Sendable (Int, Int) -> Void

    /// - Parameters:
    ///   - count: threads.
    ///   - isOver: whether the time is over; no story is begun then.
    ///   - progress: told now and then how many are done, of how many.
    public init(
        _ count: Int = 2, until isOver: @escaping @Sendable () -> Bool = { false },
        progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) {
        self.count = max(1, count)
        self.isOver = isOver
        self.progress = progress
    }

    /// Tells stories and counts them.
    func report(
        _ name: String, _ stories: [Story], as word: @escaping @Sendable (Story) -> String
    ) -> SuiteReport {
        reports(stories) { story in
            var report = SuiteReport(name)
            report.note(story, StoryTeller(story).result(), as: word(story))
            return report
        }.reduce(into: SuiteReport(name)) { $0.add($1) }
    }

    /// One report an item, in the items' order; fewer where the time is over before.
    func reports<Item: Sendable>(
        _ items: [Item], _ report: @escaping @Sendable (Item) -> SuiteReport
    ) -> [SuiteReport] {
        let next = Mutex(0)
        let results = Mutex<[Int: SuiteReport]>([:])
        Threads.run(count) {
            while true {
                let index = next.withLock { index in
                    defer { index += 1 }
                    return index
                }
                guard index < items.count, !isOver() else { return }
                let result = report(items[index])
                let done = results.withLock { results in
                    results[index] = result
                    return results.count
                }
                progress(done, items.count)
            }
        }
        return results.withLock { results in items.indices.compactMap { results[$0] } }
    }
}
