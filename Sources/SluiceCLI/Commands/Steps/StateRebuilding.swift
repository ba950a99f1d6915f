import AWS
import SluiceCore
import SluiceEngine

/// Makes a state anew: looks at the account, chooses whose objects, and puts the state in the place of what is there.
struct StateRebuilding: Sendable {
    let edit: StateEdit
    /// What was asked for on the command line; the beginning is enough.
    let lineage: String?
    let region: Region
    /// The command that shows that nothing is missing.
    let next: CommandLineText

    func perform() async throws -> any Answer {
        try await edit.underLock { store, composition in
            let present = try await readable(store)
            return try await composition.withEngine(
                in: region, as: edit.plan.plan.assumeRole, connections: RunOptions.defaultParallelism
            ) { engine in
                edit.composition.renderer.note("looking at \(region)")
                let found = try await engine.stack(named: edit.plan.plan.name, in: region.name)
                try check(present, found)
                let chosen = try choose(found.lineages(of: edit.plan.plan.name), present)
                var state = try await engine.rebuiltState(of: edit.plan.plan, lineage: chosen, from: found)
                state.serial = (present?.serial ?? 0) + 1
                state.watched = present?.watched ?? []
                var answer = answer(state, keptFiles: try await store.replace(with: state))
                answer.findings = Findings(await engine.clockFindings)
                return answer
            }
        }
    }

    /// The state that is there, as far as it can be read; what cannot is the reason to be here.
    private func readable(_ store: any StateStore) async throws -> State? {
        let stored: StoredState
        do throws(StoreError) { stored = try await store.load() } catch {
            guard case .unreadable(let reason) = error, !reason.isOfNewerSluice else { throw error }
            // Where only the journal is broken, what the snapshot says still holds.
            return try? await store.snapshot()
        }
        try edit.check(stored)
        return stored.state
    }

    private func check(_ present: State?, _ found: Observation) throws(Failure) {
        guard let present else { return }
        if present.region != region.name { throw Failure(stateInRegion: present.region, not: region.name) }
        if let account = present.account, account != found.identity.account {
            throw Failure(stateOfAccount: account, not: found.identity, stack: present.stack)
        }
    }

    private func choose(_ lineages: [StackLineage], _ present: State?) throws(Failure) -> String {
        let choice = LineageChoice(stack: edit.plan.plan.name, lineages: lineages, wanted: lineage)
        guard let chosen = try choice.one() else { throw Failure(nothingOf: edit.plan.plan.name, in: region.name) }
        if let present, present.lineage != chosen.lineage, lineage == nil {
            throw Failure(stateOfLineage: present.lineage, at: edit.place.description, found: chosen)
        }
        return chosen.lineage
    }

    private func answer(_ state: State, keptFiles: [String]) -> StateEditAnswer {
        StateEditAnswer(
            verb: .rebuilt,
            entries: state.resources.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, state: state,
            file: edit.place.description, keptFiles: keptFiles, next: next.text)
    }
}
