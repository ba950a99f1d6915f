public import SluiceCore

/// Asks for one target, and notes what came of it.
public protocol Prober: Sendable {
    /// What was seen; every failure is a part of it. Returns within a bounded time.
    func outcome(of target: ProofTarget) async -> ProbeOutcome
}

extension Prober {
    /// Probes all targets, some of them side by side.
    ///
    /// - Parameters:
    ///   - limit: the most probes at a time.
    ///   - watch: told how many are done, each time that one is.
    public func outcomes(
        of targets: [ProofTarget], atOnce limit: Int = 8, watch: (Int) -> Void = { _ in }
    ) async -> [ProofTarget: ProbeOutcome] {
        await withTaskGroup(of: (ProofTarget, ProbeOutcome).self) { group in
            var outcomes: [ProofTarget: ProbeOutcome] = [:]
            var waiting = targets[...]
            func start() {
                guard let target = waiting.popFirst() else { return }
                group.addTask { (target, await outcome(of: target)) }
            }
            for _ in 0..<limit { start() }
            for await (target, outcome) in group {
                outcomes[target] = outcome
                watch(outcomes.count)
                start()
            }
            return outcomes
        }
    }
}
