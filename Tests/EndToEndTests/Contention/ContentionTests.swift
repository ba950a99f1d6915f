import AWSTesting
import Foundation
import Testing

/// Several runs on one state at once: one works, the others say who, and nobody does anything twice.
@Suite(.serialized) struct ContentionTests {
    private static let apply = ["apply", "plan.yaml", "--auto-approve"]

    @Test(.timeLimit(.minutes(2)), arguments: [2, 8, 32])
    func `of runs that start at once one works, and the others name it`(count: Int) async throws {
        let gate = Gate("CreateVpc")
        try await Account.with(intercept: gate.hold) { account in
            try account.write("plan.yaml", FreshNetworkTests.plan)
            let before = try await account.inventory()
            // The one that works ends last: all others have to find the lock held.
            let outcomes = try await Crowd(in: account).run(count, Self.apply) { if $0 == count - 1 { gate.open() } }
            let winner = try #require(outcomes.last)
            for loser in outcomes.dropLast() {
                #expect(loser.exitCode == 8, "\(loser.text)")
                let name = "it is sluice apply plan.yaml (process \(winner.processID) on "
                #expect(loser.standardError.contains(name) && loser.standardError.contains(", since "), "\(loser.text)")
            }
            #expect(account.relay.calls(of: "CreateVpc").count == 1)
            try await account.prove(winner, before: before)
            ProofFigures.report("contention, \(count) runs at once", "1 worked, \(count - 1) named it")
        }
    }

    @Test(.timeLimit(.minutes(4)), arguments: [2, 8, 32])
    func `runs that wait for each other do the work once`(count: Int) async throws {
        try await Account.with { account in
            try account.write("plan.yaml", FreshNetworkTests.plan)
            let before = try await account.inventory()
            let calls = account.relay.calls.count
            let outcomes = try await Crowd(in: account).run(count, Self.apply + ["--lock-timeout", "5m"])
            #expect(outcomes.map(\.exitCode) == Array(repeating: 0, count: count))
            let changes = account.relay.calls.dropFirst(calls).filter(\.isChange)
            #expect(changes.count == 28, "\(changes.countsByAction)")
            try await account.prove(outcomes[0], before: before)
            ProofFigures.report("contention, \(count) runs that wait", "\(changes.count) changes in all")
        }
    }

    @Test(.timeLimit(.minutes(10)), arguments: [2, 8, 32])
    func `whoever holds the lock is killed or paused, and the next one goes on`(count: Int) async throws {
        for round in 0..<ProofFigures.rounds { try await disturb(count, round) }
    }

    private func disturb(_ count: Int, _ round: Int) async throws {
        let chaos = Chaos(seed: UInt64(count * 1000 + round), kills: count / 2)
        try await Account.with(delay: .milliseconds(5)) { account in
            try account.write("plan.yaml", FreshNetworkTests.plan)
            let before = try await account.inventory()
            let crowd = Crowd(in: account)
            async let disturbances: Void = chaos.reign(over: crowd, stack: "demo")
            let outcomes = try await crowd.run(count, Self.apply + ["--lock-timeout", "8m"]) { ended in
                if ended == count { chaos.end() }
            }
            try await disturbances
            for outcome in outcomes { #expect(outcome.exitCode == 0 || outcome.signal == SIGKILL, "\(outcome.text)") }
            let last = try await account.sluice(Self.apply)
            try await account.prove(last, before: before)
            ProofFigures.report(
                "contention, \(count) runs, round \(round + 1)",
                "\(chaos.killed) killed, \(chaos.paused) times paused; clean after one more run")
        }
    }
}

extension RecordedCall {
    /// Whether it changes something.
    var isChange: Bool { !action.hasPrefix("Describe") && !action.hasPrefix("Get") }
}
