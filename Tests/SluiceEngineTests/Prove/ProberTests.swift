import SluiceCore
import SluiceEngine
import Synchronization
import Testing

struct ProberTests {
    /// Answers everything with 200, and counts how many ask at the same time.
    private final class CountingProber: Prober {
        private let counts = Mutex((now: 0, most: 0))

        var most: Int { counts.withLock { $0.most } }

        func outcome(of target: ProofTarget) async -> ProbeOutcome {
            counts.withLock { counts in
                counts.now += 1
                counts.most = max(counts.most, counts.now)
            }
            for _ in 0..<10 { await Task.yield() }
            counts.withLock { $0.now -= 1 }
            return ProbeOutcome(attempts: [.init(target.url, status: 200)])
        }
    }

    @Test(arguments: [(0, 3), (1, 3), (2, 3), (20, 3), (20, 1)])
    func `every target is probed once, and never more at a time than allowed`(count: Int, limit: Int) async {
        let targets = (0..<count).map { ProofTarget.tunnel("host-\($0).test") }
        let prober = CountingProber()
        var told: [Int] = []
        let outcomes = await prober.outcomes(of: targets, atOnce: limit) { told.append($0) }
        #expect(Set(outcomes.keys) == Set(targets))
        #expect(outcomes.allSatisfy { $0.value.attempts.map(\.url) == [$0.key.url] })
        #expect(told == Array(0..<count).map { $0 + 1 })
        #expect(prober.most <= limit)
    }
}
