import AWSTesting
import Foundation
import Testing

/// The answers of every call lost in every way, with the process alive: one run, and everything is in order.
struct LostAnswerTests {
    private struct Case: Sendable {
        let scenario: Scenario
        let action: String
        let loss: LostAnswer

        /// Whether the run has to look for a minute before it may send the call again.
        var needsPatience: Bool {
            !loss.isExecuted && ["CreateVpc", "CreateInternetGateway"].contains(action)
        }
    }

    @Test(.timeLimit(.minutes(30))) func `whatever answer is lost, one run gets to the end`() async throws {
        let cases = try await Scenario.all().flatMap { scenario in
            scenario.calls.keys.sorted().flatMap { action in
                LostAnswer.allCases.map { Case(scenario: scenario, action: action, loss: $0) }
            }
        }
        let patient = cases.filter(\.needsPatience)
        async let slow = sideBySide(patient, limit: patient.count) { try await Self.verdict($0) }
        let fast = try await sideBySide(cases.filter { !$0.needsPatience }, limit: 10) { try await Self.verdict($0) }
        let results = try await slow + fast
        let verdicts = results.map(\.verdict)
        for name in ["apply", "update", "destroy"] {
            ProofFigures.show(Verdict.table("lost answers, \(name)", verdicts.filter { $0.name.hasPrefix(name) }))
        }
        let broken = verdicts.filter { !$0.flaws.isEmpty }
        ProofFigures.report(
            "lost answers",
            "\(results.reduce(0) { $0 + $1.lost }) lost in \(verdicts.count) runs, \(verdicts.count - broken.count) clean"
        )
        #expect(broken.map(\.name) == [])
    }

    private static func verdict(_ task: Case) async throws -> (verdict: Verdict, lost: Int) {
        let disturber = Disturber(task.action, task.loss)
        let flaws = try await task.scenario.started(intercept: { request, _ in disturber.intervention(for: request) }) {
            account, _ in
            let outcome = try await account.sluice(task.scenario.command)
            guard disturber.count >= task.scenario.calls[task.action, default: 0] else {
                return ["\(disturber.count) calls were disturbed: \(outcome.text)"]
            }
            return try await task.scenario.flaws(after: outcome, in: account)
        }
        let name = "\(task.scenario.name): \(task.action), \(task.loss.rawValue)"
        let verdict = Verdict(action: task.action, kind: task.loss.rawValue, name: name, flaws: flaws)
        ProofFigures.show(verdict)
        return (verdict, disturber.count)
    }
}
