import SluiceCore

extension Engine {
    /// What the end of a run works with.
    struct Audit: Sendable {
        var proposal: Proposal
        var store: any JournalStore
        var settings: RunSettings
        var interruption: @Sendable () async -> Void
        var watch: @Sendable (Progress) -> Void
    }

    /// Waits out the fence where that is asked for, and takes away late twins, which a look at the end showed.
    func end(_ audit: Audit, _ fold: inout JournalFold, _ report: inout RunReport) async {
        if report.failures.isEmpty, audit.settings.waitsForFence, let until = fold.state.watchedUntil {
            await run([], audit, &fold, &report, heldUntil: until)
            if report.failures.isEmpty { await verify(audit, &report) }
        }
        for _ in 0..<2 where report.failures.isEmpty {
            let twins = report.remaining.filter(\.address.isTwin)
            guard !twins.isEmpty else { return }
            await run(twins, audit, &fold, &report)
            if report.failures.isEmpty { await verify(audit, &report) }
        }
    }

    /// A run of its own for a few more changes, under the same journal.
    private func run(
        _ changes: [Change], _ audit: Audit, _ fold: inout JournalFold, _ report: inout RunReport,
        heldUntil: Timestamp? = nil
    ) async {
        do { try await note(changes, audit.store, &fold) } catch {
            report.failures.append(.unrecorded("\(error)"))
            return
        }
        var generator = RandomSource(bits: random)
        let offset = await clockOffset
        let run = Run(
            ActionGraph(compiling: changes), on: fold, run: RandomIdentifier(using: &generator).description,
            seed: random(), settings: audit.settings, heldUntil: heldUntil?.advanced(by: .zero - offset))
        let done = await executor(
            audit.proposal.plan, audit.store, audit.watch, in: audit.proposal.changeSet.place
        )
        .execute(run, interruption: audit.interruption)
        fold = done.fold
        report.state = done.fold.state
        report.failures += done.failures
    }

    /// A call names its objects by address, and the state must know the ID of each by then.
    private func note(_ changes: [Change], _ store: any JournalStore, _ fold: inout JournalFold) async throws {
        let time = await serverTime
        let events = changes.compactMap { $0.noted(on: fold.state, time) }
        for event in events { try fold.apply(event) }
        if !events.isEmpty { try await store.append(events) }
    }
}

extension Change {
    fileprivate func noted(on state: State, _ time: Timestamp) -> JournalEvent? {
        guard let id, let current, state.resources[address]?.id != id else { return nil }
        let entry = StateEntry(id: id, origin: .created, resource: current, created: created)
        return .noted(address, entry, time: time)
    }
}
