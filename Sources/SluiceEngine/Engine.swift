public import AWS
public import SluiceCore
public import Tracing

/// Plans, applies and destroys stacks: the façade for embedding, and all that the command line calls.
///
/// It puts together what decides (`SluiceCore`), what speaks (`AWS`) and what remembers (a ``JournalStore``).
public struct Engine: Sendable {
    let ec2: EC2Client
    let sts: STSClient
    let lookups: Lookups
    let time: any TimeSource
    let random: @Sendable () -> UInt64
    let tracer: (any Tracer)?
    /// Nil while it works alone.
    var company: Company?

    /// Works through these clients, on this clock.
    ///
    /// - Parameters:
    ///   - lookups: the other services that an examination asks.
    ///   - random: 64 random bits at a time, for the names of runs and the jitter of pauses.
    ///   - tracer: is told of every run that is carried out: its actions, and the calls of each; nil for nobody. A tracer
    ///     that is set up for the whole process is not asked for.
    public init(
        ec2: EC2Client, sts: STSClient, lookups: Lookups = Lookups(), time: any TimeSource,
        random: @escaping @Sendable () -> UInt64 = { UInt64.random(in: .min ... .max) }, tracer: (any Tracer)? = nil
    ) {
        self.tracer = tracer
        self.ec2 = ec2
        self.sts = sts
        self.lookups = lookups
        self.time = time
        self.random = random
    }

    /// What a run is to do.
    public enum Goal: Hashable, Sendable {
        /// Bring the account to what the plan says; what a former proxy needed stays.
        case apply
        /// The same, and take away what a former proxy needed.
        case finish
        /// Take the whole stack away.
        case destroy
        /// The same, of a state that somebody has chosen among those that use the stack's name.
        case destroyChosen

        /// Whether the stack is to go.
        var isDestroy: Bool { self == .destroy || self == .destroyChosen }
    }

    /// What sluice intends, and what it rests on.
    public struct Proposal: Sendable {
        /// What the user asked for.
        public var plan: Plan
        /// What is to be done about it.
        public var changeSet: ChangeSet
        /// The state that the changes were decided on, open intents of an interrupted run included.
        public var fold: JournalFold
        /// What the account looked like.
        public var observation: Observation
        /// When the look at the account began that it rests on, in AWS's time.
        public var seenAt: Timestamp

        /// Whether watches are open that this look has ended: something is to be written down even without a change.
        public var endsWatches: Bool { fold.state.watched.contains { $0.until <= seenAt } }
    }

    /// Looks at the account and decides; changes nothing and writes nothing.
    ///
    /// - Parameters:
    ///   - fold: the stored state, with the journal of a run that was cut off, if there is one.
    ///   - watch: told when something has to be waited for.
    public func propose(
        _ goal: Goal, _ plan: Plan, on fold: JournalFold, settings: RunSettings = RunSettings(),
        watch: @escaping @Sendable (Progress) -> Void = { _ in }
    ) async throws(ObservationError) -> Proposal {
        let look = try await look(at: plan, for: goal, fold, settings, watch)
        var observation = look.observation
        var changeSet = changeSet(goal, plan, fold.state, observation, fold.openIntents)
        if !changeSet.deletionScope.isEmpty {
            // Nothing is deleted before it is known who else uses it.
            observation = try await adding(changeSet.deletionScope, to: observation)
            changeSet = self.changeSet(goal, plan, fold.state, observation, fold.openIntents)
        }
        changeSet.diagnostics += look.doubts.map { $0.diagnostic } + (await clockFindings)
        return Proposal(
            plan: plan, changeSet: changeSet, fold: fold, observation: observation, seenAt: look.began)
    }

    /// Looks at the endpoints of the stack's VPC, or at those with the stack's tag while there is no VPC.
    public func endpoints(of plan: Plan, _ state: State) async throws(ObservationError) -> [ObservedEndpoint] {
        let scopes = ObservationScopes([ObservationScope(plan: plan, state: state)])
        do {
            return try await scopes.objects { try await EndpointObserver(client: ec2).endpoints($0) }
        } catch {
            throw ObservationError(error)
        }
    }

    func changeSet(
        _ goal: Goal, _ plan: Plan, _ state: State, _ observation: Observation, _ open: [Intent]
    ) -> ChangeSet {
        var changeSet =
            switch goal {
            case .apply: ChangeSet(plan: plan, state: state, observation: observation)
            case .finish: ChangeSet(plan: plan, state: state, observation: observation, isFinish: true)
            case .destroy: ChangeSet(destroying: plan, state: state, observation: observation)
            case .destroyChosen:
                ChangeSet(destroying: plan, state: state, observation: observation, isLineageChosen: true)
            }
        changeSet.diagnostics += open.map(\.interruption)
        return changeSet
    }

    /// Carries a proposal out, records every step, and reads back what was made.
    ///
    /// - Parameters:
    ///   - store: locked by the caller for as long as this takes.
    ///   - interruption: returns when somebody asks to stop.
    ///   - watch: told of every step, on whatever thread it happens.
    public func carryOut(
        _ proposal: Proposal, store: any JournalStore, settings: RunSettings = RunSettings(),
        interruption: @escaping @Sendable () async -> Void, watch: @escaping @Sendable (Progress) -> Void
    ) async -> RunReport {
        guard let tracer else { return await carryOut(proposal, store, settings, interruption, watch) }
        let tracing = RunTracing(tracer, proposal.changeSet, at: now)
        let report = await carryOut(
            proposal, store, settings, interruption,
            { event in
                tracing.receive(event)
                watch(event)
            }, tracing)
        tracing.end(report.failures, at: now)
        return report
    }

    private func carryOut(
        _ proposal: Proposal, _ store: any JournalStore, _ settings: RunSettings,
        _ interruption: @escaping @Sendable () async -> Void, _ watch: @escaping @Sendable (Progress) -> Void,
        _ tracing: RunTracing? = nil
    ) async -> RunReport {
        var generator = RandomSource(bits: random)
        let name = RandomIdentifier(using: &generator).description
        var fold = proposal.fold
        do {
            try await begin(name, proposal, store, &fold)
        } catch {
            return RunReport(state: fold.state, failures: [.unrecorded("\(error)")])
        }
        var executor = executor(proposal.plan, store, watch, in: proposal.changeSet.place)
        executor.tracing = tracing
        let run = await executor.execute(
            Run(proposal.changeSet.calls, on: fold, run: name, seed: random(), settings: settings),
            interruption: interruption)
        var report = RunReport(state: run.fold.state, failures: run.failures)
        report.seenAt = proposal.seenAt
        report.slowest = run.slowest
        fold = run.fold
        let audit = Audit(
            proposal: proposal, store: store, settings: settings, interruption: interruption, watch: watch)
        if report.failures.isEmpty { await verify(audit, &report) }
        await end(audit, &fold, &report)
        return await close(proposal, fold, report, store)
    }

    var now: Timestamp { Timestamp(microseconds: time.microseconds) }

    /// What a reader should know of this machine's clock; `propose` says it by itself.
    public var clockFindings: [Diagnostic] {
        get async { [Diagnostic(clockOffset: await ec2.clockOffset)].compactMap(\.self) }
    }

    /// AWS's clock minus this machine's.
    var clockOffset: Duration { get async { .microseconds(await ec2.clockOffset) } }

    /// What is written down is in AWS's time: fences and watches are counted in it.
    var serverTime: Timestamp { get async { now.advanced(by: await clockOffset) } }

    /// - Parameter place: for which EC2 counts calls.
    func executor(
        _ plan: Plan, _ store: any JournalStore, _ watch: @escaping @Sendable (Progress) -> Void, in place: Pace.Place
    ) -> Executor {
        Executor(
            client: ec2, journal: store, time: time, company: company.map { ($0.pace, place) },
            observe: { state in try? await observation(ObservationScope(plan: plan, state: state)) },
            explain: { state in
                guard let seen = try? await observation(ObservationScope(plan: plan, state: state)) else { return nil }
                return try? await adding(DeletionScope(state), to: seen)
            },
            poll: polledEndpoints, watch: watch)
    }

    // MARK: Before

    /// Opens the journal, settles what an interrupted run left open, and notes what needs no call.
    private func begin(
        _ name: String, _ proposal: Proposal, _ store: any JournalStore, _ fold: inout JournalFold
    ) async throws {
        // From the first line on: a run that is cut off must not be taken up in another account.
        fold.claim(for: proposal.changeSet.account)
        try await open(name, store, &fold)
        // The account was looked at after these calls ended: what they made is found by its tag, or is not there.
        let time = await serverTime
        let settled = fold.openIntents.map {
            JournalEvent.void($0.id, reason: "looked for, and planned again", time: time)
        }
        let noted = proposal.changeSet.notes(on: fold.state).map {
            JournalEvent.noted($0.address, $0.entry, time: time)
        }
        for event in settled + noted { try fold.apply(event) }
        if !(settled + noted).isEmpty { try await store.append(settled + noted) }
    }

    /// Begins a run, with the journal of one that was cut off or a new one.
    func open(_ name: String, _ store: any JournalStore, _ fold: inout JournalFold) async throws {
        let opened = await serverTime
        try await store.begin(run: name, on: fold.state, now: opened)
        try fold.apply(.open(run: name, lineage: fold.state.lineage, serial: fold.state.serial, time: opened))
    }

    // MARK: After

    /// Writes the snapshot; a call whose fate is unknown keeps the journal for the next run to look into.
    private func close(
        _ proposal: Proposal, _ fold: JournalFold, _ report: RunReport, _ store: any JournalStore
    ) async -> RunReport {
        var report = report
        guard fold.openIntents.isEmpty, !report.isUnrecorded else { return report }
        report.state.serial += 1
        report.state.settling.add(report.slowest)
        if let seenAt = report.seenAt { report.state.endWatches(seenAt: seenAt) }
        report.state.outputs = State.Outputs(report.state, proposal.changeSet.network)
        if proposal.changeSet.isDestroy, report.state.resources.isEmpty { report.state.outputs = State.Outputs() }
        do {
            try await store.close(with: report.state, now: await serverTime)
        } catch {
            report.failures.append(.unrecorded("\(error)"))
        }
        return report
    }
}

extension Engine.Goal {
    /// What a change set was made for.
    init(_ changeSet: ChangeSet) {
        self = changeSet.isDestroy ? .destroy : changeSet.isFinish ? .finish : .apply
    }
}

/// What came of a run.
public struct RunReport: Sendable {
    /// The state as it is now.
    public var state: State
    /// Why the run did not get to its end; empty when it did.
    public var failures: [RunFailure]
    /// What still differs although every call was carried out.
    public var remaining: [Change] = []
    /// When the last look at the account began, in AWS's time.
    var seenAt: Timestamp?
    /// What the slowest of its endpoints took.
    var slowest = SlowestSettling()

    init(state: State, failures: [RunFailure]) {
        self.state = state
        self.failures = failures
    }

    /// Whether something that happened could not be written down.
    public var isUnrecorded: Bool {
        failures.contains { if case .unrecorded = $0 { true } else { false } }
    }
}

extension Intent {
    /// What a run that was cut off may have left behind.
    fileprivate var interruption: Diagnostic {
        let others = subjects.count > 1 ? " and \(subjects.count - 1) more" : ""
        let what = (subjects.first?.address.rawValue ?? "") + others
        return Diagnostic(
            "run.interrupted", .warning,
            "an earlier run ended before it knew what came of \(call) for \(what)",
            cause: "it was cut off, or the answer was lost; the account was looked at again",
            fix: "apply again: what is there is kept, what is missing is made",
            subject: subjects.first?.address.rawValue)
    }
}

/// The injected random bits, as a generator.
struct RandomSource: RandomNumberGenerator {
    let bits: @Sendable () -> UInt64

    mutating func next() -> UInt64 { bits() }
}
