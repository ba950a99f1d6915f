public import SluiceCore

/// What a store has of a stack.
public struct StoredState: Hashable, Sendable {
    /// The snapshot with the journal of a run that was cut off, if there is one; nil where nothing was ever written.
    public var fold: JournalFold?
    /// What that run recorded, in order; empty when the last run ended as it should.
    public var events: [JournalEvent]
    /// Bytes of a line that was being written when it was cut off; nobody ever relied on it.
    public var tornBytes: Int

    /// What was found; by default nothing.
    public init(fold: JournalFold? = nil, events: [JournalEvent] = [], tornBytes: Int = 0) {
        self.fold = fold
        self.events = events
        self.tornBytes = tornBytes
    }

    /// The snapshot with the events folded in.
    public init(_ snapshot: State, events: [JournalEvent], tornBytes: Int = 0) throws(JournalError) {
        var fold = JournalFold(snapshot)
        for event in events { try fold.apply(event) }
        self.init(fold: fold, events: events, tornBytes: tornBytes)
    }

    /// The state with everything folded in; nil where nothing was ever written.
    public var state: State? { fold?.state }

    /// Whether a run was cut off, with or without calls whose fate is unknown.
    public var isInterrupted: Bool { !events.isEmpty }
}
