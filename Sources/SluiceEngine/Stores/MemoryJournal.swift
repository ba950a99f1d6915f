public import SluiceCore
public import SluiceFiles

/// Keeps a state as long as it exists itself, for tests and simulations.
public actor MemoryJournal: JournalStore {
    /// What was stored when the last run ended.
    public private(set) var snapshot: State?
    /// What was recorded since.
    public private(set) var events: [JournalEvent]
    private let clock: any Clock<Duration>
    private var holder: LockHolder?
    private var isRecording = false
    private var failure: FileSystemError?

    /// - Parameter events: of a run that was cut off.
    public init(
        _ snapshot: State? = nil, events: [JournalEvent] = [], clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.snapshot = snapshot
        self.events = events
        self.clock = clock
    }

    /// What the death of the process leaves: everything that was recorded, and no lock.
    public func crash() {
        holder = nil
        isRecording = false
        failure = nil
    }

    /// From now on nothing can be recorded, as when a disk fails.
    public func fail(with error: FileSystemError) { failure = error }

    /// Takes the state for this process alone.
    public func lock(_ holder: LockHolder, timeout: Duration) async throws(StoreError) {
        var wait = LockWait(timeout, by: clock)
        while let obstacle = tryLock(holder) {
            guard await wait.pause() else { throw obstacle }
        }
    }

    private func tryLock(_ candidate: LockHolder) -> StoreError? {
        if let holder { return .locked("this state", holder) }
        holder = candidate
        return nil
    }

    /// Gives it back.
    public func unlock() {
        holder = nil
        isRecording = false
    }

    /// What is stored now.
    public func load() throws(StoreError) -> StoredState {
        guard let snapshot else { return StoredState() }
        do { return try StoredState(snapshot, events: events) } catch {
            throw .unreadable(StateFileError(file: "the journal", .impossible("\(error)")))
        }
    }

    /// Opens a run.
    public func begin(run: String, on state: State, now: Timestamp) throws(StoreError) {
        guard holder != nil else { throw .notBegun }
        try state.check(isStored: snapshot)
        if snapshot == nil { snapshot = state }
        isRecording = true
        try append([.open(run: run, lineage: state.lineage, serial: state.serial, time: now)])
    }

    /// Records events in order.
    public func append(_ events: [JournalEvent]) throws(StoreError) {
        guard isRecording else { throw .notBegun }
        if let failure { throw .unrecordable(.file(failure)) }
        self.events += events
    }

    /// Ends the run.
    public func close(with state: State, now: Timestamp) throws(StoreError) {
        try append([.close(time: now)])
        snapshot = state
        events = []
        isRecording = false
    }
}
