import AWS
import Testing

struct RetrySessionTests {
    private func decisions(
        _ kinds: [RetryKind], policy: RetryPolicy = .standard, quota: RetryQuota = RetryQuota()
    ) -> (decisions: [RetryDecision], left: Int) {
        var session = RetrySession(policy: policy)
        var quota = quota
        var random = TopGenerator()
        let decisions = kinds.map { session.next(after: $0, quota: &quota, using: &random) }
        return (decisions, quota.available)
    }

    @Test func `the standard mode sends a call three times`() {
        let (decisions, left) = decisions([.transient, .transient, .transient])
        #expect(decisions == [.retry(after: .seconds(1)), .retry(after: .seconds(2)), .attemptsExhausted])
        #expect(left == 490)
    }

    @Test func `a retry after a timeout costs twice as much`() {
        #expect(decisions([.timeout]).left == 490)
        #expect(decisions([.timeout], quota: RetryQuota(available: 9)).decisions == [.quotaExhausted])
    }

    @Test func `throttles are waited out for free as long as the patience lasts`() {
        let policy = RetryPolicy(maxAttempts: 2, maxDelay: .seconds(4), throttlePatience: .seconds(10))
        let (decisions, left) = decisions(Array(repeating: .throttle, count: 6), policy: policy)
        let waits = [1, 2, 4, 4].map { RetryDecision.retry(after: .seconds($0)) }
        #expect(decisions == waits + [.retry(after: .seconds(1)), .attemptsExhausted])
        #expect(left == 495)
    }

    @Test func `a success gives back what the last retry cost, or one token`() {
        var quota = RetryQuota(available: 100)
        var random = TopGenerator()
        var session = RetrySession(policy: .standard)
        session.succeed(quota: &quota)
        #expect(quota.available == 101)
        _ = session.next(after: .timeout, quota: &quota, using: &random)
        session.succeed(quota: &quota)
        #expect(quota.available == 101)
    }

    @Test func `the quota is never more than full`() {
        var quota = RetryQuota()
        RetrySession(policy: .standard).succeed(quota: &quota)
        #expect(quota.available == 500)
    }

    @Test(arguments: [0, 1, 4, 5, 62, 1_000_000]) func `no wait is longer than the longest`(_ retry: Int) {
        let expected = min(1 << min(retry, 10), 20)
        #expect(RetryPolicy.standard.longestDelay(beforeRetry: retry) == .seconds(expected))
    }

    @Test func `waits are spread over all of their range`() {
        var random = SystemRandomNumberGenerator()
        var quota = RetryQuota()
        let waits = (0..<90).map { _ in
            var session = RetrySession(policy: .standard)
            return session.next(after: .transient, quota: &quota, using: &random)
        }
        let inRange = waits.allSatisfy { wait in
            guard case .retry(let delay) = wait else { return false }
            return (.zero ... .seconds(1)).contains(delay)
        }
        #expect(inRange)
        #expect(Set(waits).count > 45)
    }
}
