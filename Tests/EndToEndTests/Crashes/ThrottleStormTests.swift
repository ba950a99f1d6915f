import AWSTesting
import Foundation
import SeededRandom
import Synchronization
import Testing

/// EC2 refuses for the number of requests: the run slows down as far as it must, and gets to the end.
@Suite(.serialized) struct ThrottleStormTests {
    private static let apply = ["apply", "plan.yaml", "--auto-approve"]

    @Test(.timeLimit(.minutes(5))) func `the documented buckets cost no more than they must`() async throws {
        var settings = FakeEC2.Settings()
        settings.delays = .brief
        settings.throttles = true
        try await FakeEC2Server.with(FakeEC2(settings: settings)) { server in
            try await Account.with(server) { account in
                try account.write("plan.yaml", FreshNetworkTests.plan)
                let apply = try await account.sluice(Self.apply)
                #expect(apply.exitCode == 0, "\(apply.text)")
                let requests = server.calls.count(where: \.isChange)
                ProofFigures.report(
                    "throttle storm, documented buckets",
                    "\(requests) requests for 28 changes (\(Self.ratio(requests, 28.0)) of the least possible)")
                #expect(Double(requests) <= 1.3 * 28)
                let flaws = try await account.flaws(after: apply, before: Inventory(lines: []))
                #expect(flaws == [])
            }
        }
    }

    @Test(.timeLimit(.minutes(25)), arguments: ProofFigures.isLong ? [0.5, 0.9] : [0.5])
    func `a run gets to the end though most requests are refused`(share: Double) async throws {
        var settings = FakeEC2.Settings()
        settings.delays = .brief
        let dice = Mutex(SplitMix64(seed: UInt64(share * 100)))
        let refusal = RelayResponse.error(status: 503, code: "RequestLimitExceeded", message: "Request limit exceeded.")
        let isRefused: @Sendable (RecordedRequest) -> Bool = { request in
            guard !request.action.hasPrefix("Describe"), !request.action.hasPrefix("Get") else { return false }
            return dice.withLock { Double.random(in: 0..<1, using: &$0) < share }
        }
        try await FakeEC2Server.with(
            FakeEC2(settings: settings), intercept: { request, _ in isRefused(request) ? .answer(refusal) : .pass }
        ) { server in
            try await Account.with(server) { account in
                try account.write("plan.yaml", FreshNetworkTests.plan)
                let before = try await account.inventory()
                let apply = try await account.sluice(Self.apply)
                let calls = server.calls.filter(\.isChange)
                let flaws = try await account.flaws(after: apply, before: before)
                #expect(flaws == [], "\(apply.text)")
                // Every refusal costs one request more, and no client can have it for less.
                let refused = calls.count { $0.status == 503 }
                ProofFigures.report(
                    "throttle storm, \(Int(share * 100)) % refused",
                    "\(calls.count) requests for 28 changes and \(refused) refusals; with such odds "
                        + "\(Int(28 / (1 - share))) are to be expected (\(Self.ratio(calls.count, 28 / (1 - share))))")
                #expect(calls.count == 28 + refused)
            }
        }
    }

    private static func ratio(_ requests: Int, _ optimum: Double) -> String {
        String(format: "%.2f", Double(requests) / optimum)
    }
}
