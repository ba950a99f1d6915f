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
        case .open(_, _, _, let time): state.watched.removeAll { $0.until <= time }
        case .close: break
        case .noted(let address, let entry, _): state.resources[address] = entry
        case .intent(let intent, let parameters):
            if statuses[intent.id]?.open != nil { sentAgain.insert(intent.id) }
            try advance(intent.id, by: event)
            openParameters[intent.id] = parameters
        case .failed(let id, _, _, _): try advance(id, by: event)
        case .unknown(let id, _, let time), .void(let id, _, let time):
            let open = statuses[id]?.open
            try advance(id, by: event)
            if let open { watch(open, from: time) }
        case .done(let id, let results, let time):
            if case .done(let intent, _) = try advance(id, by: event) {
                fold(intent, results, at: time)
                // What was sent once was made once, and here it is.
                if !sentAgain.contains(id) { state.watched.removeAll { $0.id == id } }
            }
        }
    }

    @discardableResult
    private mutating func advance(_ id: IntentID, by event: JournalEvent) throws(JournalError) -> ActionStatus {
        let status = try statuses[id, default: .none].applying(event)
        statuses[id] = status
        if status.open == nil { openParameters[id] = nil }
        return status
    }

    /// A call that makes what nothing tells from a twin, and that nobody waits for any more.
    private mutating func watch(_ intent: Intent, from time: Timestamp) {
        guard intent.recovery == .watched, let address = intent.subjects.first?.address else { return }
        state.watched.removeAll { $0.id == intent.id }
        state.watched.append(
            WatchedIntent(id: intent.id, address: address, until: time.advanced(by: WatchedIntent.span)))
    }

    /// Only subjects that have a result changed; a batch may be carried out in part.
    private mutating func fold(_ intent: Intent, _ results: [SubjectResult], at time: Timestamp) {
        let results = Dictionary(results.map { ($0.address, $0) }, uniquingKeysWith: { _, last in last })
        for subject in intent.subjects {
            guard let result = results[subject.address] else { continue }
            switch subject.effect {
            case .create(let resource, let tags):
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
