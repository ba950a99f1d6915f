import SluiceCore

extension Engine {
    /// Between two looks; the last one is repeated.
    private static let verifyPauses: [Duration] = [
        .zero, .seconds(1), .seconds(3), .seconds(6), .seconds(10), .seconds(20),
    ]
    /// How long to look for what this run did not touch, and to try to look at all.
    private static let verifyPatience: Duration = .seconds(20)

    /// What was made has to be there, and as it was asked for; EC2 may take minutes to show it.
    ///
    /// One look that shows all of it is enough. What the run has touched is looked for as long as EC2 may take to show it;
    /// what somebody else has moved meanwhile, for a moment.
    func verify(_ audit: Audit, _ report: inout RunReport) async {
        let proposal = audit.proposal
        guard !proposal.changeSet.calls.isEmpty || proposal.fold.state.watchedUntil != nil else { return }
        let began = now
        var isSeen = false
        for attempt in 0... {
            let pause = Self.verifyPauses[min(attempt, Self.verifyPauses.count - 1)]
            guard await !isInterrupted(audit, for: pause) else { return report.failures.append(.interrupted) }
            audit.watch(.verifying(now))
            if await look(audit, &report) {
                isSeen = true
                if report.remaining.allSatisfy(\.address.isTwin) { return }
            }
            let isPatient = isSeen && proposal.changeSet.hasTouched(report.remaining)
            guard now.since(began) < (isPatient ? audit.settings.visibility : Self.verifyPatience) else { break }
        }
        if !isSeen { report.failures.append(.unverified) }
    }

    /// Whether AWS could be asked what still differs.
    private func look(_ audit: Audit, _ report: inout RunReport) async -> Bool {
        let proposal = audit.proposal
        let began = await serverTime
        let scope = ObservationScope(plan: proposal.plan, state: report.state)
        guard let observation = try? await observation(scope) else { return false }
        report.seenAt = began
        report.remaining = changeSet(Goal(proposal.changeSet), proposal.plan, report.state, observation, []).changes
        return true
    }

    /// Waits, and says whether somebody asked to stop meanwhile.
    private func isInterrupted(_ audit: Audit, for pause: Duration) async -> Bool {
        guard pause > .zero else { return false }
        return await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                await audit.interruption()
                return !Task.isCancelled
            }
            group.addTask {
                try? await time.sleep(for: pause)
                return false
            }
            defer { group.cancelAll() }
            return await group.next() ?? false
        }
    }
}

extension ChangeSet {
    /// Whether all of these are about objects that this one changes too: EC2 may only be slow to show them.
    fileprivate func hasTouched(_ remaining: [Change]) -> Bool {
        let touched = Set(changes.map(\.address))
        return remaining.allSatisfy { touched.contains($0.address) || $0.address.isTwin }
    }
}
