extension Run {
    /// What follows once something is on the disk.
    enum Sequel: Hashable, Sendable {
        /// The call was carried out after all.
        case finish(Action.ID, [SubjectResult], isPending: Bool)
        /// The call is sent again.
        case ready(Action.ID)
        /// Nothing: it is done with.
        case settle(Action.ID)
    }

    /// Something to be journaled before anybody acts on it.
    struct Note: Hashable, Sendable {
        var events: [JournalEvent]
        var sequel: Sequel
    }

    /// Asks for events to be journaled; the sequel waits for it.
    mutating func write(_ events: [JournalEvent], then sequel: Sequel) {
        nodes[sequel.action]?.status = .writing
        searching[sequel.action] = nil
        notes.append(Note(events: events, sequel: sequel))
    }

    /// A call of which it was found out that it was carried out.
    public struct Finding: Hashable, Sendable {
        /// The call.
        public var action: Action.ID
        /// What it did.
        public var results: [SubjectResult]
        /// Whether that has yet to take hold.
        public var isPending: Bool
    }

    /// Takes in that events are on the disk.
    ///
    /// - Returns: the call that they are about, where it was carried out after all.
    @discardableResult
    public mutating func written(_ number: Int, now: Timestamp) -> Finding? {
        guard let note = writing.removeValue(forKey: number) else { return nil }
        for event in note.events { record(event) }
        switch note.sequel {
        case .finish(let id, let results, let isPending):
            finish(id, results, isPending: isPending, now)
            return Finding(action: id, results: results, isPending: isPending)
        case .ready(let id): rest(id, now)
        case .settle(let id): nodes[id]?.status = .settled
        }
        return nil
    }

    /// Takes in that events could not be written down: nothing may be sent any more.
    public mutating func writingFailed(_ number: Int, _ reason: String) {
        writing[number] = nil
        failures.append(.unrecorded(reason))
    }
}

extension Run.Sequel {
    fileprivate var action: Action.ID {
        switch self {
        case .finish(let id, _, _), .ready(let id), .settle(let id): id
        }
    }
}
