import AWS
import Testing

@Suite(
    "the published cases of the SDKs' standard mode, version 2.0",
    .enabled(if: ConformanceFolder.contains("retry"), "SLUICE_CONFORMANCE names no folder with retry in it"))
struct RetryVectorTests {
    private struct Suite: Decodable {
        struct Case: Decodable {
            struct Given: Decodable {
                let maxAttempts: Int
                let initialRetryTokens: Int
                let exponentialPower: Int
                let maxBackoffTime: Int
            }
            struct Step: Decodable {
                struct Response: Decodable { let statusCode: Int }
                struct Expectation: Decodable {
                    let outcome: String
                    let retryQuota: Int
                    let delay: Int?
                }
                let response: Response
                let expected: Expectation
            }
            let name: String
            let given: Given
            let responses: [Step]
        }
        let cases: [Case]
    }

    @Test func `all 6 go as they say`() throws {
        let suite: Suite = try ConformanceFolder.json(
            "retry/standard-retry-2.0.json", keys: .convertFromSnakeCase)
        for entry in suite.cases { run(entry) }
        #expect(suite.cases.count == 6)
    }

    private func run(_ entry: Suite.Case) {
        let policy = RetryPolicy(
            maxAttempts: entry.given.maxAttempts, maxDelay: .seconds(entry.given.maxBackoffTime),
            base: entry.given.exponentialPower)
        var session = RetrySession(policy: policy)
        var quota = RetryQuota(available: entry.given.initialRetryTokens)
        var random = TopGenerator()
        for step in entry.responses {
            var outcome = "success"
            var delay: Duration?
            if step.response.statusCode < 300 {
                session.succeed(quota: &quota)
            } else {
                switch session.next(after: .transient, quota: &quota, using: &random) {
                case .retry(let wait): (outcome, delay) = ("retry_request", wait)
                case .attemptsExhausted: outcome = "max_attempts_exceeded"
                case .quotaExhausted: outcome = "retry_quota_exceeded"
                }
            }
            #expect(outcome == step.expected.outcome, "\(entry.name)")
            #expect(quota.available == step.expected.retryQuota, "\(entry.name)")
            #expect(delay == step.expected.delay.map { .seconds($0) }, "\(entry.name)")
        }
    }
}
