import Testing

@testable import AWS

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

    /// The cases of version 2.1, which `RetryPolicy` decides against; each of them says what sluice does in its place.
    private static let leftOut = [
        "Retry eventually succeeds": "2.0's case of that name has 1 s and 2 s for its 50 ms and 100 ms",
        "Fail due to max attempts reached": "2.0's case of that name has 1 s and 2 s for its 50 ms and 100 ms",
        "Retry Quota reached after a single retry": "2.0's case of that name has 5 tokens for its 14",
        "No retries at all if retry quota is 0": "2.0's case of that name is the same",
        "Verifying exponential backoff timing": "2.0's case of that name has 1 s to 8 s for its 50 ms to 400 ms",
        "Verify max backoff time": "2.0's case of that name has 3 s for its 200 ms",
        "Retry stops after retry quota exhaustion": "a retry costs 5 tokens, 10 after a timeout, and never 14",
        "Throttling error token bucket drain and backoff duration": "the same 5 tokens and 1 s, by 2.0's one rule",
        "Honor x-amz-retry-after header": "2.0 does not know the header, and nothing documents it for EC2 or STS",
        "x-amz-retry-after minimum is exponential backoff duration": "2.0 does not know the header",
        "x-amz-retry-after maximum is 5+exponential backoff duration": "2.0 does not know the header",
        "Invalid x-amz-retry-after falls back to exponential backoff": "2.0 does not know the header",
        "Long-polling backoff after transient error when token bucket empty": "no action of ours polls long",
        "Long-polling backoff after throttling error when token bucket empty": "no action of ours polls long",
        "Long-polling max attempts exceeded must NOT delay": "no action of ours polls long",
        "Long-polling success must NOT delay": "no action of ours polls long",
        "Long-polling non-retryable errors must NOT delay": "no action of ours polls long",
        "Retry quota recovery after successful responses": "the same recovery, at 2.0's prices, is a case of its own",
        "Shared multi-threaded scenarios": "the bucket is a value of an actor, so no two calls reach it at once",
    ]

    @Test func `all 19 of version 2.1 are left out by name`() throws {
        struct Names: Decodable {
            struct Case: Decodable { let name: String }
            let cases: [Case]
        }
        let published: Names = try ConformanceFolder.json("retry/standard-retry-2.1.json")
        #expect(published.cases.count == 19)
        #expect(Set(published.cases.map(\.name)) == Set(Self.leftOut.keys))
    }

    /// What botocore takes for a throttle and for a failure that passes.
    private struct Classification: Decodable {
        let throttlingErrorCodes: [String]
        let transientErrorCodes: [String]
        let transientStatusCodes: [Int]
    }

    @Test func `codes and statuses are of the kinds that botocore knows`() throws {
        let published: Classification = try ConformanceFolder.json("retry/error-classification.json")
        #expect(published.throttlingErrorCodes.count == 14)
        for code in published.throttlingErrorCodes { #expect(kind(ofError: code) == .throttle, "\(code)") }
        #expect(published.transientErrorCodes.count == 3)
        // One of them is in both lists; the refusal for the number of calls, which is free of doubt, comes first.
        for code in published.transientErrorCodes where !published.throttlingErrorCodes.contains(code) {
            #expect(kind(ofError: code) == .transient, "\(code)")
        }
        for status in 400...599 {
            let kind = RetryKind(UnknownReason.serverError(status: status, nil))
            #expect((kind == .transient) == published.transientStatusCodes.contains(status), "\(status)")
        }
        #expect(kind(ofError: "InvalidVpcID.NotFound") == nil)
    }

    private func kind(ofError code: String) -> RetryKind? {
        RetryKind(NotExecuted.refused(.sample(code, status: 400)))
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
