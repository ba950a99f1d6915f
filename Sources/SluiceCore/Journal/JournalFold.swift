public import OrderedCollections

/// The state as it is after a journal: the snapshot with every event applied in order.
public struct JournalFold: Hashable, Sendable {
    /// The snapshot with everything so far.
    public private(set) var state: State
    /// How far each call has come, in the order of the intents.
    public private(set) var statuses: OrderedDictionary<IntentID, ActionStatus> = [:]
    /// The queries of the calls whose fate is not known, as they were sent.
    public private(set) var openParameters: [IntentID: [JournalEvent.Parameter]] = [:]
    private var sentAgain: Set<IntentID> = []

    /// Begins with a snapshot.
    public init(_ state: State) { self.state = state }

    /// The state belongs to this account from now on.
    public mutating func claim(for account: String) { state.account = account }

    /// The calls whose fate is not known.
    public var openIntents: [Intent] { statuses.values.compactMap(\.open) }

    /// Takes one more event in.
    ///
    /// - Throws: ``JournalError`` when it cannot follow what was said before.
    public mutating func apply(_ event: JournalEvent) throws(JournalError) {
        switch event {
        case .open, .close: break
        case .noted(let address, let entry, let time):
            watchOldObject(at: address, replacedBy: entry?.id, time)
            state.resources[address] = entry
        case .intent(let intent, let parameters): try begin(intent, parameters, event)
        case .failed(let id, _, _, let time):
            let open = statuses[id]?.open
            try advance(id, by: event)
            guard let open else { break }
            // This sending was refused; the one before may still be carried out.
            if sentAgain.contains(id) { watch(open, from: time) } else { forgetAdditions(of: open) }
        case .unknown(let id, _, let time), .void(let id, _, let time):
            let open = statuses[id]?.open
            try advance(id, by: event)
            if let open, !state.watched.contains(where: { $0.id == id }) { watch(open, from: time) }
        case .done(let id, let results, let time):
            if case .done(let intent, _) = try advance(id, by: event) { finish(intent, results, at: time) }
        }
    }

    private mutating func begin(
        _ intent: Intent, _ parameters: [JournalEvent.Parameter], _ event: JournalEvent
    ) throws(JournalError) {
        if statuses[intent.id]?.open != nil {
            sentAgain.insert(intent.id)
            state.watched.removeAll { $0.id == intent.id }
        }
        try advance(intent.id, by: event)
        openParameters[intent.id] = parameters
        claimAdditions(of: intent)
    }

    /// What nothing marks as ours once it is there counts as ours from the moment on at which it may be there.
    ///
    /// Where it never comes to be, the next plan finds it missing; the other way round it would be taken for its owner's.
    private mutating func claimAdditions(of intent: Intent) {
        for (address, resource) in intent.additions where state.resources[address] == nil {
            state.resources[address] = StateEntry(
                id: address.rawValue, origin: .created, resource: resource, created: intent.time)
        }
    }

    private mutating func forgetAdditions(of intent: Intent) {
        for (address, _) in intent.additions where state.resources[address]?.created == intent.time {
            state.resources[address] = nil
        }
    }

    private mutating func finish(_ intent: Intent, _ results: [SubjectResult], at time: Timestamp) {
        fold(intent, results, at: time)
        // What was sent once was made once, and here it is.
        state.watched.removeAll { $0.id == intent.id }
        // The other sending may still be carried out, and a twin be there, or what was taken away by then come back.
        let mayComeAgain = intent.recovery == .watched || !intent.additions.isEmpty
        if sentAgain.contains(intent.id), mayComeAgain { watch(intent, from: time) }
    }

    @discardableResult
    private mutating func advance(_ id: IntentID, by event: JournalEvent) throws(JournalError) -> ActionStatus {
        let status = try statuses[id, default: .none].applying(event)
        statuses[id] = status
        if status.open == nil { openParameters[id] = nil }
        return status
    }

    /// A call that makes something, and that nobody waits for any more.
    ///
    /// What cannot be there twice is watched for too: the call may still be carried out once the stack is gone.
    private mutating func watch(_ intent: Intent, from time: Timestamp) {
        let until = time.advanced(by: WatchedIntent.span)
        var expected = intent.additions.map {
            WatchedIntent(id: intent.id, address: $0.address, until: until, addition: $0.resource)
        }
        if let made = intent.creations.first, made.address.kind?.isWatched == true, intent.recovery != .anew {
            expected.append(WatchedIntent(id: intent.id, address: made.address, until: until))
        }
        guard !expected.isEmpty else { return }
        state.watched.removeAll { $0.id == intent.id }
        state.watched += expected
    }

    /// Something that was made a short while ago and is not shown is given up; it may be shown yet.
    private mutating func watchOldObject(at address: Address, replacedBy id: String?, _ time: Timestamp) {
        guard let old = state.resources[address], old.origin == .created, old.id != id, let created = old.created,
            address.kind?.isWatched == true, !address.isTwin
        else { return }
        let until = created.advanced(by: WatchedIntent.visibility)
        let name = IntentID(rawValue: old.id)
        guard time < until, !state.watched.contains(where: { $0.id == name }) else { return }
        state.watched.append(WatchedIntent(id: name, address: address, until: until))
    }

    /// Only subjects that have a result changed; a batch may be carried out in part.
    private mutating func fold(_ intent: Intent, _ results: [SubjectResult], at time: Timestamp) {
        let results = Dictionary(results.map { ($0.address, $0) }, uniquingKeysWith: { _, last in last })
        for subject in intent.subjects {
            guard let result = results[subject.address] else { continue }
            switch subject.effect {
            case .create(let resource, let tags):
                watchOldObject(at: subject.address, replacedBy: result.id, time)
                state.resources[subject.address] = StateEntry(
                    id: result.id ?? subject.address.rawValue, origin: .created, resource: resource, tags: tags,
                    created: time)
            case .update(let resource):
                if let id = result.id { state.resources[subject.address]?.id = id }
                state.resources[subject.address]?.resource = resource
            case .tag(let tags):
                state.resources[subject.address]?.tags.merge(tags) { _, new in new }
            case .untag(let keys):
                for key in keys { state.resources[subject.address]?.tags[key] = nil }
            case .delete:
                state.resources[subject.address] = nil
            }
        }
    }
}
