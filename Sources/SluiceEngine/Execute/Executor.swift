public import AWS
public import SluiceCore

/// Carries out what ``Run`` decides: asks it, journals, calls, journals, tells it; decides nothing itself.
public struct Executor: Sendable {
    private let client: EC2Client
    private let journal: any JournalStore
    private let time: any TimeSource
    private let observe: @Sendable (State) async -> Observation?
    private let explain: @Sendable (State) async -> Observation?
    private let poll: @Sendable (String) async -> [VpcEndpoint]?
    private let company: (pace: FleetPace, place: Pace.Place)?
    private let watch: @Sendable (Progress) -> Void
    /// Nil where nobody traces.
    var tracing: RunTracing?

    /// - Parameters:
    ///   - company: what it shares with other runs; nil where it is alone.
    ///   - observe: looks at all that the stack has; nil when nobody could be asked.
    ///   - explain: looks at the same and at who else uses it.
    ///   - poll: the endpoints with a lineage's tag; nil when nobody could be asked, which a later poll makes good.
    ///   - watch: told of every step, on whatever thread it happens.
    public init(
        client: EC2Client, journal: any JournalStore, time: any TimeSource,
        company: (pace: FleetPace, place: Pace.Place)? = nil,
        observe: @escaping @Sendable (State) async -> Observation?,
        explain: @escaping @Sendable (State) async -> Observation?,
        poll: @escaping @Sendable (String) async -> [VpcEndpoint]?,
        watch: @escaping @Sendable (Progress) -> Void = { _ in }
    ) {
        self.client = client
        self.journal = journal
        self.time = time
        self.observe = observe
        self.explain = explain
        self.poll = poll
        self.company = company
        self.watch = watch
    }

    /// What a task of the loop comes back with.
    private enum Event: Sendable {
        case answered(Attempt, Answer, JournalEvent)
        case polled([Address: EndpointStatus]?)
        case looked(Observation?)
        case explained(Observation?)
        case written(Int)
        case unwritten(Int, String)
        case unrecorded(Attempt, String)
        case woke(Timestamp)
        case told
        case interrupted
        /// Other runs have left room for a call.
        case room
    }

    /// Runs until nothing is left to do, or until the first failure and the last answer after it.
    ///
    /// - Parameter interruption: returns when somebody asks to stop; what is in flight is waited for.
    public func execute(_ run: Run, interruption: @escaping @Sendable () async -> Void) async -> Run {
        var run = run
        let lineage = run.fold.state.lineage
        await withTaskGroup(of: Event.self) { group in
            group.addTask {
                await interruption()
                return .interrupted
            }
            var alarm: Timestamp?
            var isWaitingForRoom = false
            while true {
                let now = self.now
                run.clockOffset = .microseconds(await client.clockOffset)
                for effect in step(of: &run, { $0.next(now: now) }) { group.addTask { await perform(effect, lineage) } }
                if run.isFinished { break }
                if let wakeUp = run.wakeUp, alarm.map({ wakeUp < $0 || $0 <= now }) ?? true {
                    alarm = wakeUp
                    group.addTask { await sleep(until: wakeUp) }
                }
                if let company, run.wantsRoom, !isWaitingForRoom {
                    isWaitingForRoom = true
                    group.addTask {
                        await company.pace.room()
                        return .room
                    }
                }
                guard let event = await group.next() else { break }
                if case .room = event { isWaitingForRoom = false }
                if case .woke(let moment) = event, moment == alarm { alarm = nil }
                step(of: &run) { receive(event, &$0) }
            }
            // Only alarms and the wait for an interruption are left: everything that was sent has been answered.
            group.cancelAll()
        }
        return run
    }

    /// Takes a step with what is shared with other runs, where there are others.
    private func step<Value: Sendable>(of run: inout Run, _ step: (inout Run) -> Value) -> Value {
        guard let company else { return step(&run) }
        return company.pace.step(of: &run, in: company.place, step)
    }

    private var now: Timestamp { Timestamp(microseconds: time.microseconds) }

    private func receive(_ event: Event, _ run: inout Run) {
        switch event {
        case .answered(let attempt, let answer, let journaled):
            run.receive(answer, of: attempt, event: journaled, now: now)
        case .polled(let statuses): run.receivePoll(statuses, now: now)
        case .looked(let observation): run.receiveLook(observation, now: now)
        case .explained(let observation):
            run.receiveExplanation(observation, now: now)
            for held in run.held { watch(.held(held.action, by: held.by.map(\.text), now)) }
        case .written(let number):
            guard let found = run.written(number, now: now) else { return }
            watch(.carriedOut(found.action, found.results, isPending: found.isPending, now))
        case .unwritten(let number, let reason): run.writingFailed(number, reason)
        case .unrecorded(let attempt, let reason): run.recordingFailed(attempt, reason)
        case .interrupted: if !Task.isCancelled { run.interrupt() }
        case .woke, .told, .room: break
        }
    }

    private func sleep(until moment: Timestamp) async -> Event {
        try? await time.sleep(for: max(.zero, moment.since(now)))
        return .woke(moment)
    }

    private func perform(_ effect: Run.Effect, _ lineage: String) async -> Event {
        switch effect {
        case .send(let attempt): await send(attempt)
        case .poll(let ids): .polled(await poll(ids, lineage))
        case .look(let state): .looked(await observe(state))
        case .explain(let state): .explained(await explain(state))
        case .write(let number, let events): await write(number, events)
        case .tell(let wait): tell(wait)
        }
    }

    private func tell(_ wait: Wait) -> Event {
        watch(.waiting(wait, now))
        return .told
    }

    private func write(_ number: Int, _ events: [JournalEvent]) async -> Event {
        do { try await journal.append(events) } catch { return .unwritten(number, "\(error)") }
        return .written(number)
    }

    // MARK: Sending

    /// The intent is on the disk before the first byte goes out, and the answer before anybody acts on it.
    private func send(_ attempt: Attempt) async -> Event {
        let prepared = Provisioner(client: client).prepare(attempt)
        do {
            try await journal.append([.intent(attempt.intent, parameters: prepared.parameters)])
        } catch {
            return .unrecorded(attempt, "\(error)")
        }
        let subjects = attempt.intent.subjects.map(\.address)
        watch(.sent(attempt.intent.action, subjects: subjects, attempt: attempt.number, now))
        let answer = await traced(attempt, prepared).answer
        let stamp = now.advanced(by: .microseconds(await client.clockOffset))
        let event = JournalEvent(answer, attempt.intent.id, stamp)
        do {
            try await journal.append([event])
        } catch {
            return .unrecorded(attempt, "\(error); \(attempt.intent.call) of \(subjects) came back as \(answer)")
        }
        // Whoever watches may be slow; what is known is on the disk by then.
        watch(Progress(answer, attempt.intent.action, now))
        return .answered(attempt, answer, event)
    }

    private func traced(_ attempt: Attempt, _ prepared: PreparedCall) async -> PreparedCall.Sent {
        guard let tracing else { return await prepared.send() }
        return await tracing.sending(attempt, now: { now }) { await prepared.send() }
    }

    // MARK: Polling

    /// - Returns: nil when nobody could be asked, which a later poll makes good.
    private func poll(_ ids: [Address: String], _ lineage: String) async -> [Address: EndpointStatus]? {
        guard let listed = await poll(lineage) else { return nil }
        let endpoints = Dictionary(
            listed.compactMap { endpoint in endpoint.vpcEndpointId.map { ($0, endpoint) } },
            uniquingKeysWith: { first, _ in first })
        let statuses = ids.mapValues { EndpointStatus(endpoints[$0]) }
        watch(.endpoints(statuses, now))
        return statuses
    }
}

extension EndpointStatus {
    /// One that is not listed any more is gone.
    fileprivate init(_ endpoint: VpcEndpoint?) {
        guard let endpoint else {
            self = .gone
            return
        }
        self =
            switch ObservedEndpoint.State(endpoint.state ?? "") {
            case .available: .available
            case .pending, .deleting: .pending
            case .deleted: .gone
            case .other(let text) where ["pendingacceptance", "partial"].contains(text.lowercased()): .pending
            case .other(let text): .broken(endpoint.lastError?.message ?? text)
            }
    }
}

extension JournalEvent {
    fileprivate init(_ answer: Answer, _ id: IntentID, _ now: Timestamp) {
        self =
            switch answer {
            case .executed(let results, _), .partial(let results, _, _): .done(id, results: results, time: now)
            case .notExecuted(let refusal): .failed(id, code: refusal.code, message: refusal.message, time: now)
            case .unknown(let reason): .unknown(id, reason: reason, time: now)
            }
    }
}

extension Progress {
    fileprivate init(_ answer: Answer, _ action: Action.ID, _ now: Timestamp) {
        self =
            switch answer {
            case .executed(let results, let isPending): .carriedOut(action, results, isPending: isPending, now)
            case .partial(let results, let isPending, _): .carriedOut(action, results, isPending: isPending, now)
            case .notExecuted(let refusal): .refused(action, refusal, now)
            case .unknown(let reason): .lost(action, reason: reason, now)
            }
    }
}
