import AWSTesting
import Foundation
import Testing

/// The real binary killed at every call of a fresh VPC's apply, of an update and of its destroy, in three ways each;
/// then one plain run of the same command. See `Scripts/prove`.
struct CrashMatrixTests {
    @Test(.timeLimit(.minutes(30))) func `killed at any call, the next run converges`() async throws {
        let points = try await Scenario.all().flatMap { scenario in scenario.points.map { (scenario, $0) } }
        // A lost call that nothing tells from a twin is looked for during a minute: those begin first.
        let patient = points.filter { Self.needsPatience($0.1) }
        let quick = points.filter { !Self.needsPatience($0.1) }
        async let slow = sideBySide(patient, limit: patient.count) { try await Self.verdict($0, $1) }
        let fast = try await sideBySide(quick, limit: 10) { try await Self.verdict($0, $1) }
        let verdicts = try await slow + fast
        for name in ["apply", "update", "destroy"] {
            ProofFigures.show(Verdict.table("crash matrix, \(name)", verdicts.filter { $0.name.hasPrefix(name) }))
        }
        let broken = verdicts.filter { !$0.flaws.isEmpty }
        ProofFigures.report("crash matrix", "\(verdicts.count) kill points, \(verdicts.count - broken.count) clean")
        #expect(broken.map(\.name) == [])
    }

    /// Whether the next run has to look for a minute before it may send the call again.
    private static func needsPatience(_ point: CrashPoint) -> Bool {
        point.kind == .notSent && ["CreateVpc", "CreateInternetGateway"].contains(point.action)
    }

    private static func verdict(_ scenario: Scenario, _ point: CrashPoint) async throws -> Verdict {
        let trap = Trap(point)
        let flaws = try await scenario.started(intercept: { request, _ in await trap.intervention(for: request) }) {
            account, _ in
            let killed = try await account.sluice(scenario.command) { try await trap.spring(on: $0) }
            guard killed.signal == SIGKILL else { return ["it ended before the call came: \(killed.text)"] }
            let second = try await account.sluice(scenario.command)
            return try await scenario.flaws(after: second, in: account)
        }
        let verdict = Verdict(
            action: point.action, kind: point.kind.rawValue, name: "\(scenario.name): \(point)", flaws: flaws)
        ProofFigures.show(verdict)
        return verdict
    }
}
