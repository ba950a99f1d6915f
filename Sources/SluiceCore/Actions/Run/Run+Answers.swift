extension Run {
    /// Takes in what came of an attempt, after it was journaled.
    ///
    /// - Parameter event: the same, as the journal has it.
    public mutating func receive(_ answer: Answer, of attempt: Attempt, event: JournalEvent, now: Timestamp) {
        let intent = attempt.intent
        guard let id = sent.removeValue(forKey: intent.id) else { return }
        record(.intent(intent, parameters: []))
        pace(answer, of: id, now)
        noteDeletedIDs(intent, answer)
        record(event)
        switch answer {
        case .executed(let results, let isPending):
            noteInterfaces(id, now)
            nodes[id]?.isHeld = false
            let isReplay = attempt.isRepetition && intent.recovery == .sameToken
            if isReplay { return search(id, Search(attempt: attempt, confirming: results, since: now), now) }
            finish(id, results, isPending: isPending, now)
        case .partial(let results, let isPending, let refusals):
            takePart(results, isPending: isPending, refusals, of: attempt, id, now)
        case .notExecuted(let refusal): reconsider(id, refusal, of: attempt, now)
        case .unknown: search(id, Search(attempt: attempt, since: now), now)
        }
    }

    mutating func record(_ event: JournalEvent) {
        do { try fold.apply(event) } catch { failures.append(.unrecorded("\(error)")) }
    }

    /// An endpoint that is being deleted leaves the state before it is gone: its ID is needed a little longer.
    private mutating func noteDeletedIDs(_ intent: Intent, _ answer: Answer) {
        switch answer {
        case .executed, .partial: break
        case .notExecuted, .unknown: return
        }
        for address in intent.deletions where address.kind == .endpoint {
            let entry = fold.state.resources[address]
            polledIDs[address] = entry?.id
            if case .interfaceEndpoint? = entry?.resource { slow.insert(address) }
        }
    }

    /// The interfaces of an endpoint outlive it: what they use says when they are gone.
    private mutating func noteInterfaces(_ id: Action.ID, _ now: Timestamp) {
        guard let node = nodes[id] else { return }
        if case .deleteEndpoints = node.action.call, !slow.isDisjoint(with: node.action.subjects.map(\.address)) {
            leavingSince = leavingSince ?? now
        }
        guard let leavingSince, node.heldSince != nil, node.action.letsGoOfInterfaces else { return }
        slowest.note(now.since(leavingSince), isDeletion: true)
    }

    mutating func finish(_ id: Action.ID, _ results: [SubjectResult], isPending: Bool, _ now: Timestamp) {
        searching[id] = nil
        release(.answered, of: id)
        settle(results, isPending: isPending, of: id)
        guard settling.values.contains(id) else {
            nodes[id]?.status = .settled
            return release(.settled, of: id)
        }
        nodes[id]?.status = .settling(since: now)
        poll.schedule(now)
    }

    /// What has yet to take hold is polled for; a batch may come in parts.
    mutating func settle(_ results: [SubjectResult], isPending: Bool, of id: Action.ID) {
        let deleted = Set(nodes[id]?.action.subjects.filter { $0.effect == .delete }.map(\.address) ?? [])
        if case .create(.interfaceEndpoint, _)? = nodes[id]?.action.call { slow.formUnion(results.map(\.address)) }
        for result in isPending ? results.filter({ $0.address.kind == .endpoint }) : [] {
            polledIDs[result.address] = result.id ?? polledIDs[result.address]
            settling[result.address] = id
            if deleted.contains(result.address) { going.insert(result.address) }
        }
    }

    // MARK: Refusals

    mutating func reconsider(
        _ id: Action.ID, _ refusal: Refusal, of attempt: Attempt, _ now: Timestamp
    ) {
        if refusal.kind == .alreadyThere, attempt.intent.recovery != .anew {
            return search(id, Search(attempt: attempt, refusal: refusal, since: now), now)
        }
        nodes[id]?.refuse(refusal.kind, now)
        guard let node = nodes[id], let pause = pause(node, refusal, now) else {
            return giveUp(id, refusal, attempt.intent, now)
        }
        if refusal.kind == .inUse { noteHeld(id, now) }
        // What is still in use is told with what uses it.
        if let reason = Wait.Reason(refusal.kind), reason != .inUse, node.refusals > 1 || reason == .throttle {
            tell(id, reason, cause: "\(refusal.code): \(refusal.message)", until: deadline(node, refusal.kind, now))
        }
        rest(id, until: now.advanced(by: pause))
    }

    /// What cannot be taken away because it is not there is gone; a twin that something uses is left as it is.
    private mutating func giveUp(_ id: Action.ID, _ refusal: Refusal, _ intent: Intent, _ now: Timestamp) {
        if isRecovery, refusal.kind.isLasting { return leaveToPlanning(id) }
        let isTwin = intent.subjects.first?.address.isTwin ?? false
        let isGone = refusal.kind == .notVisible && !intent.deletions.isEmpty
        guard isGone || (isTwin && refusal.kind == .inUse) else {
            return fail(id, refusal)
        }
        let subjects = nodes[id]?.action.subjects.map(\.address) ?? []
        write(
            subjects.map { .noted($0, nil, time: serverTime(now)) },
            then: .finish(id, subjects.map { SubjectResult($0) }, isPending: false))
    }

    /// An open call of an earlier run that EC2 refuses now: it is journaled as failed, and whether it is still wanted is
    /// for planning to say.
    mutating func leaveToPlanning(_ id: Action.ID) {
        searching[id] = nil
        nodes[id]?.status = .settled
    }

    /// Tries again after a moment.
    mutating func rest(_ id: Action.ID, _ now: Timestamp) {
        rest(id, until: now.advanced(by: backoff.pause(attempt: nodes[id]?.attempts ?? 1)))
    }

    mutating func rest(_ id: Action.ID, until: Timestamp) {
        nodes[id]?.status = .resting(until: until)
        resting.insert(Rest(until: until, id: id))
    }

    /// How long to wait before the next try; nil when there is to be none.
    private mutating func pause(_ node: RunNode, _ refusal: Refusal, _ now: Timestamp) -> Duration? {
        switch refusal.kind {
        case .notSent where node.refusals >= 4, .clock where node.refusals >= 2: nil
        case .clock: .zero
        case .inUse: now < deadline(node, refusal.kind, now) ? inUsePause(node, now) : nil
        case .throttled, .notSent, .notVisible:
            now < deadline(node, refusal.kind, now) ? backoff.pause(attempt: node.refusals) : nil
        case .denied, .credentials, .alreadyThere, .final: nil
        }
    }

    private func inUsePause(_ node: RunNode, _ now: Timestamp) -> Duration {
        let bounds = settings.inUseInterval
        let elapsed = node.heldSince.map { now.since($0) } ?? .zero
        return min(max(elapsed / 5, bounds.lowerBound), bounds.upperBound)
    }

    /// When a call that is refused for this is not tried any more.
    private func deadline(_ node: RunNode, _ kind: Refusal.Kind, _ now: Timestamp) -> Timestamp {
        let since = node.firstRefusal ?? now
        switch kind {
        case .throttled: return throttledSince(node.action.id, now).advanced(by: settings.throttleDeadline)
        case .inUse:
            let isTwin = node.action.subjects.first?.address.isTwin ?? false
            return (node.heldSince ?? since).advanced(by: isTwin ? settings.twinDeadline : patience(with: node))
        case .notVisible: return visibleUntil(node, since, now)
        case .notSent: return since.advanced(by: settings.throttleDeadline)
        case .clock, .denied, .credentials, .alreadyThere, .final: return now
        }
    }

    /// Until when the call may name something that was made so recently that EC2 does not show it everywhere yet, by this
    /// run or by one before.
    ///
    /// A deletion whose answer was lost explains by itself why the object is not found.
    private func visibleUntil(_ node: RunNode, _ since: Timestamp, _ now: Timestamp) -> Timestamp {
        let isDeletion = node.action.subjects.contains { $0.effect == .delete }
        if isDeletion, node.firstLoss != nil { return since.advanced(by: settings.doubt) }
        let subjects = node.action.subjects.map(\.address)
        let named = isDeletion ? subjects : subjects + node.action.call.namedAddresses
        let created = named.compactMap { fold.state.resources[$0]?.created }.max()
        return created.map { $0.advanced(by: settings.visibility - clockOffset) } ?? now
    }

    /// Nobody will know what became of a call.
    mutating func fail(_ id: Action.ID, lost reason: String) {
        guard let node = nodes[id] else { return }
        fail(id, .unknown(node.action, reason: reason))
    }

    mutating func fail(_ id: Action.ID, _ failure: RunFailure) {
        nodes[id]?.status = .failed
        searching[id] = nil
        failures.append(failure)
    }
}

extension Refusal.Kind {
    /// Whether the same call would be refused tomorrow, too.
    fileprivate var isLasting: Bool {
        switch self {
        case .denied, .final, .notVisible, .alreadyThere: true
        case .throttled, .inUse, .notSent, .clock, .credentials: false
        }
    }
}
