extension Run {
    /// Takes in what came of an attempt, after it was journaled.
    ///
    /// - Parameter event: the same, as the journal has it.
    public mutating func receive(_ answer: Answer, of attempt: Attempt, event: JournalEvent, now: Timestamp) {
        let intent = attempt.intent
        guard let id = sent.removeValue(forKey: intent.id) else { return }
        record(.intent(intent, parameters: []))
        switch answer {
        case .executed(let results, let isPending):
            nodes[id]?.isHeld = false
            noteDeletedIDs(intent)
            record(event)
            finish(id, results, isPending: isPending, now)
        case .notExecuted(let refusal):
            record(event)
            reconsider(id, refusal, of: attempt, now)
        case .unknown:
            record(event)
            search(id, Search(attempt: attempt, since: now), now)
        }
    }

    mutating func record(_ event: JournalEvent) {
        do { try fold.apply(event) } catch { failures.append(.unrecorded("\(error)")) }
    }

    /// An endpoint that is being deleted leaves the state before it is gone: its ID is needed a little longer.
    private mutating func noteDeletedIDs(_ intent: Intent) {
        for subject in intent.subjects where subject.address.kind == .endpoint && subject.effect == .delete {
            polledIDs[subject.address] = fold.state.resources[subject.address]?.id
        }
    }

    mutating func finish(_ id: Action.ID, _ results: [SubjectResult], isPending: Bool, _ now: Timestamp) {
        release(.answered, of: id)
        let endpoints = results.filter { $0.address.kind == .endpoint }
        guard isPending, !endpoints.isEmpty else {
            nodes[id]?.status = .settled
            return release(.settled, of: id)
        }
        nodes[id]?.status = .settling(since: now)
        for result in endpoints {
            polledIDs[result.address] = result.id ?? polledIDs[result.address]
            settling[result.address] = id
        }
        poll.schedule(now)
    }

    // MARK: Refusals

    private mutating func reconsider(
        _ id: Action.ID, _ refusal: Refusal, of attempt: Attempt, _ now: Timestamp
    ) {
        if refusal.kind == .alreadyThere, attempt.intent.recovery != .anew {
            return search(id, Search(attempt: attempt, refusal: refusal, since: now), now)
        }
        guard let node = nodes[id], let pause = pause(node, refusal, now) else {
            return fail(id, failure(of: id, refusal))
        }
        nodes[id]?.firstRefusal = node.firstRefusal ?? now
        if refusal.kind == .inUse { noteHeld(id, now) }
        rest(id, until: now.advanced(by: pause))
    }

    /// Tries again after a moment.
    mutating func rest(_ id: Action.ID, _ now: Timestamp) {
        rest(id, until: now.advanced(by: backoff.pause(attempt: nodes[id]?.attempts ?? 1)))
    }

    private mutating func rest(_ id: Action.ID, until: Timestamp) {
        nodes[id]?.status = .resting(until: until)
        resting.insert(Rest(until: until, id: id))
    }

    /// How long to wait before the next try; nil when there is to be none.
    private mutating func pause(_ node: RunNode, _ refusal: Refusal, _ now: Timestamp) -> Duration? {
        let refusedFor = now.since(node.firstRefusal ?? now)
        switch refusal.kind {
        case .throttled: return refusedFor < settings.throttleDeadline ? backoff.pause(attempt: node.attempts) : nil
        case .notSent: return node.attempts < 4 ? backoff.pause(attempt: node.attempts) : nil
        case .inUse: return refusedFor < patience(with: node) ? settings.inUseInterval : nil
        case .notVisible: return mayAppear(node.action, now) ? backoff.pause(attempt: node.attempts) : nil
        case .denied, .alreadyThere, .final: return nil
        }
    }

    /// Whether the call names something that was made so recently that EC2 may not show it everywhere yet.
    private func mayAppear(_ action: Action, _ now: Timestamp) -> Bool {
        action.after.contains { dependency in
            (nodes[dependency.action]?.action.subjects ?? []).contains { subject in
                guard let created = fold.state.resources[subject.address]?.created else { return false }
                return now.since(created) < settings.visibility
            }
        }
    }

    mutating func fail(_ id: Action.ID, _ failure: RunFailure) {
        nodes[id]?.status = .failed
        searching[id] = nil
        failures.append(failure)
    }
}
