import AWS
import SluiceCore
import SluiceEngine
import SluiceFiles

/// What `apply` and `destroy` have in common: propose, show, ask, carry out.
struct StackRun: Sendable {
    var composition: Composition
    let goal: Engine.Goal
    let input: RunInput
    let run: RunOptions
    let state: StateOptions
    let region: String?
    /// The command, to be typed again.
    let command: CommandLineText
    /// What the tags in the account say, for a stack that goes without its plan; begun on where no state is stored.
    var found: State?
    /// Where the state of such a stack is kept; nil = where the plan's is.
    var place: StatePlace?
    /// Its place in a fleet; nil where it is alone.
    var fleet: Place?

    /// A number among the stacks that wait for each other.
    struct Place: Sendable {
        let meeting: FleetMeeting
        let number: Int
        /// What the stack is called there.
        let label: String
    }

    static let stopping = "Stopping: waiting for the calls that are under way. Once more leaves at once."

    func perform() async throws -> any Answer {
        guard input.saved != nil || run.autoApprove || composition.canAsk else { throw Failure.noConsent }
        let region = try composition.region(of: input.plan.plan, option: region)
        let place = try place ?? composition.statePlace(of: input.plan, state)
        return try await composition.withStore(
            at: place, sealedWith: state.key(planned: input.plan.plan.stateKey), in: region,
            connections: run.connections
        ) { store, composition in
            var run = self
            run.composition = composition
            return try await store.whileLocked(
                by: composition.lockHolder(command.text), timeout: self.run.lockTimeout.duration
            ) {
                try await run.underLock(store, place, region)
            }
        }
    }

    private func underLock(_ store: any StateStore, _ place: StatePlace, _ region: Region) async throws -> any Answer {
        let stored = try await store.load()
        var fold = try stored.fold(
            of: input.plan.plan, in: region.name, lineage: input.saved?.lineage, orOf: found)
        return try await composition.withEngine(
            in: region, as: input.plan.plan.assumeRole, connections: run.connections
        ) { engine in
            if !fold.openIntents.isEmpty { fold = try await recovered(fold, engine, store) }
            await composition.assemble()
            composition.renderer.note("looking at \(region)")
            var proposal = try await engine.propose(
                goal, input.plan.plan, on: fold, settings: run.settings, watch: composition.renderer.show)
            proposal.changeSet.diagnostics =
                input.plan.warnings + proposal.changeSet.diagnostics.map(input.plan.source.locating)
            let preview = PlanAnswer(proposal: proposal, plan: input.plan)
            if proposal.changeSet.isRefused { return preview }
            try compare(proposal.changeSet)
            let isIdle = proposal.changeSet.isEmpty && !proposal.endsWatches && !stored.isInterrupted
            if isIdle, !(run.waitFence && proposal.fold.state.watchedUntil != nil) {
                return nothingToDo(proposal, place)
            }
            let view = try await begin(preview)
            return await carryOut(proposal, engine, store, place, view)
        }
    }

    /// The state once it is known what became of the last calls of a run that was cut off.
    private func recovered(
        _ fold: JournalFold, _ engine: Engine, _ store: any StateStore
    ) async throws -> JournalFold {
        composition.renderer.note("looking for what the run that was cut off left behind")
        composition.signals.runBegins()
        let recovery = try await engine.recover(
            input.plan.plan, from: fold, store: store, settings: run.settings,
            interruption: { _ = await composition.signals.first() }, watch: composition.renderer.show)
        let unrecorded = await tellUnrecorded(store)
        guard recovery.failures.isEmpty else {
            throw Failure(
                unrecovered: recovery.failures, unrecorded: unrecorded, signal: composition.signals.received,
                again: command.text, region: fold.state.region)
        }
        composition.signals.runEnds()
        return recovery.fold
    }

    /// What was decided before has to be decided again, or somebody has to look at it again.
    private func compare(_ changeSet: ChangeSet) throws {
        guard let saved = input.saved else { return }
        let differences = saved.differences(from: changeSet)
        if !differences.isEmpty { throw Failure(staleChangeSet: differences, plan: input.plan.path) }
    }

    /// Shows what is to come, and asks; in a fleet somebody does so for all.
    private func begin(_ preview: PlanAnswer) async throws -> any ProgressView {
        if let fleet {
            return StackView(
                fleet: try await fleet.meeting.consent(to: preview, of: fleet.number), stack: fleet.label)
        }
        composition.renderer.preview(preview)
        try ask(preview.changeSet)
        let started = SluiceCore.Timestamp(microseconds: composition.time.microseconds)
        return composition.renderer.progressView(of: FleetBoard(RunBoard(preview.changeSet, started: started)))
    }

    private func ask(_ changeSet: ChangeSet) throws {
        guard input.saved == nil, !run.autoApprove, !changeSet.isEmpty else { return }
        let what =
            "\(changeSet.isDestroy ? "Destroy \(changeSet.stack) with" : "Apply") these \(amount(changeSet.changes.count, "change"))?"
        guard composition.console.ask("\(what) Only \"yes\" is accepted: ") == "yes" else { throw Failure.declined }
    }

    private func carryOut(
        _ proposal: Engine.Proposal, _ engine: Engine, _ store: any StateStore, _ place: StatePlace,
        _ view: any ProgressView
    ) async -> RunAnswer {
        let started = SluiceCore.Timestamp(microseconds: composition.time.microseconds)
        composition.signals.runBegins()
        let report = await view.during {
            await engine.carryOut(
                proposal, store: store, settings: run.settings,
                interruption: {
                    guard await composition.signals.first() else { return }
                    if fleet == nil { view.alert(Self.stopping) }
                },
                watch: view.show)
        }
        view.end()
        let unrecorded = await tellUnrecorded(store)
        let ended = SluiceCore.Timestamp(microseconds: composition.time.microseconds)
        return RunAnswer(
            changeSet: proposal.changeSet, state: report.state, failures: report.failures, remaining: report.remaining,
            took: ended.since(started), stateFile: place.description, signal: composition.signals.received,
            again: command.text, unrecorded: unrecorded)
    }

    /// What the journal did not take is at least on the screen.
    private func tellUnrecorded(_ store: any StateStore) async -> UnrecordedEvents {
        let unrecorded = await store.unrecorded
        for line in unrecorded.lines { composition.renderer.alert("not recorded: \(line)") }
        return unrecorded
    }

    private func nothingToDo(_ proposal: Engine.Proposal, _ place: StatePlace) -> RunAnswer {
        RunAnswer(
            changeSet: proposal.changeSet, state: proposal.fold.state, failures: [], remaining: [], took: .zero,
            stateFile: place.description, signal: nil, again: command.text)
    }
}
