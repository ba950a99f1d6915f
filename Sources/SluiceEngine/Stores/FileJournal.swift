public import SluiceCore
public import SluiceFiles

/// Keeps a state in four files side by side: snapshot, journal, lock and backup.
public actor FileJournal: StateStore {
    let path: StatePath
    let fileSystem: any FileSystem
    private let clock: any Clock<Duration>
    private let reserve: Int
    /// Open as long as the lock is held.
    private(set) var lockFile: (any OpenFile)?
    private var recording: Recording?
    private let spareDirectory: String?
    /// What could not be recorded since the run began; see ``UnrecordedEvents``.
    public private(set) var unrecorded = UnrecordedEvents()

    /// A run that has begun.
    private struct Recording {
        var writer: JournalWriter<ReservedFile>
        /// The file that its end will replace.
        var snapshotBytes: [UInt8]
    }

    /// A state at a path.
    ///
    /// - Parameters:
    ///   - clock: by which to wait for the lock.
    ///   - reserve: how much room to set aside for the journal at a time, in bytes; by default a few hundred calls.
    ///   - spareDirectory: where to write what cannot be recorded when the state's own directory does not take it.
    public init(
        _ path: StatePath, in fileSystem: any FileSystem = LocalFileSystem(),
        clock: any Clock<Duration> = ContinuousClock(), reserve: Int = 256 * 1024,
        spareDirectory: String? = nil
    ) {
        self.spareDirectory = spareDirectory
        self.path = path
        self.fileSystem = fileSystem
        self.clock = clock
        self.reserve = reserve
    }

    // MARK: The lock

    /// Takes the lock file, and writes into it who has it.
    public func lock(_ holder: LockHolder, timeout: Duration) async throws(StoreError) {
        var wait = LockWait(timeout, by: clock)
        // Whoever has only just taken it is about to write its name.
        var introduction = LockWait(.seconds(1), by: clock)
        while let obstacle = try tryLock(holder) {
            if await wait.pause() { continue }
            guard case .locked(_, nil) = obstacle, await introduction.pause() else { throw obstacle }
        }
    }

    /// nil when the lock was taken, else who has it.
    ///
    /// The file is never unlinked: whoever opened it before and whoever opens it after would both get the lock.
    private func tryLock(_ holder: LockHolder) throws(StoreError) -> StoreError? {
        do {
            let file = try fileSystem.openFile(at: path.lock, .ifMissing)
            guard try file.tryLock() else {
                return .locked(path.snapshot, LockHolder(parsing: try fileSystem.contents(of: path.lock) ?? []))
            }
            try file.resize(to: 0)
            try file.write(holder.bytes, at: 0)
            lockFile = file
            return nil
        } catch {
            // Without room for a name there is none for a record.
            throw error.isFull ? .unrecordable(.file(error)) : .inaccessible(.file(error))
        }
    }

    /// Closes the lock file, which stays where it is.
    public func unlock() {
        // A former holder's name left behind is no harm: it is read only while somebody has the lock.
        try? lockFile?.resize(to: 0)
        lockFile = nil
        recording = nil
    }

    /// Does nothing: the system keeps the lock for as long as the file is open.
    public nonisolated func keepLock() async {}

    // MARK: The state

    /// The snapshot, and what the journal of a run that was cut off adds to it.
    public func load() throws(StoreError) -> StoredState { try StateImage(at: path, in: fileSystem).stored(path) }

    /// The snapshot alone, for where the journal cannot be read; nil where there is none.
    public func snapshot() throws(StoreError) -> State? {
        let bytes: [UInt8]?
        do { bytes = try fileSystem.contents(of: path.snapshot) } catch { throw .inaccessible(.file(error)) }
        guard let bytes else { return nil }
        do { return try Snapshot(parsing: bytes, file: path.snapshot).state } catch { throw .unreadable(error) }
    }

    /// Opens the journal, or goes on with that of a run that was cut off.
    public func begin(run: String, on state: State, now: Timestamp) async throws(StoreError) {
        guard lockFile != nil else { throw .notBegun }
        let image = try StateImage(at: path, in: fileSystem)
        try state.check(isStored: image.snapshot?.state)
        do {
            let writer = try prepare(image.snapshot == nil ? try create(state) : image)
            try await writer.append([.open(run: run, lineage: state.lineage, serial: state.serial, time: now)])
            try fileSystem.syncDirectory(path.directory)
            recording = Recording(writer: writer, snapshotBytes: image.snapshotBytes)
        } catch {
            throw .unrecordable(.file(error))
        }
    }

    /// Writes lines and syncs them, together with those of whoever appends at the same time.
    public func append(_ events: [JournalEvent]) async throws(StoreError) {
        guard let recording else { throw .notBegun }
        do { try await recording.writer.append(events) } catch {
            unrecorded.keep(events, in: fileSystem, at: path.spares(in: spareDirectory))
            throw .unrecordable(.file(error))
        }
    }

    /// Replaces the snapshot, keeps the one before as the backup, and takes the journal away.
    public func close(with state: State, now: Timestamp) async throws(StoreError) {
        guard let recording else { throw .notBegun }
        do {
            try await recording.writer.append([.close(time: now)])
            let snapshot = Snapshot(state, journal: await recording.writer.end)
            if !recording.snapshotBytes.isEmpty { try replace(path.backup, with: recording.snapshotBytes) }
            try replace(path.snapshot, with: snapshot.bytes)
            try fileSystem.syncDirectory(path.directory)
            try fileSystem.delete(path.journal)
            try fileSystem.syncDirectory(path.directory)
        } catch {
            throw .unrecordable(.file(error))
        }
        self.recording = nil
    }

    // MARK: The files

    /// The first snapshot of a stack, without which its journal would hang in the air.
    private func create(_ state: State) throws(FileSystemError) -> StateImage {
        let image = StateImage(Snapshot(state))
        try replace(path.snapshot, with: image.snapshotBytes)
        return image
    }

    /// A journal to append to: a new one, or that of a run that was cut off.
    private func prepare(_ image: StateImage) throws(FileSystemError) -> JournalWriter<ReservedFile> {
        // What is left of a finished one goes first: a new file cannot show old blocks after a power loss.
        if image.journal == nil { try fileSystem.delete(path.journal) }
        let file = try fileSystem.openFile(at: path.journal, .ifMissing)
        let length = image.journal?.length ?? 0
        return JournalWriter(
            try ReservedFile(file, at: length, reserve: reserve), after: image.end, at: length)
    }

    /// Writes a file whole before it takes the name; its directory is yet to be synced.
    func replace(_ file: String, with bytes: [UInt8]) throws(FileSystemError) {
        let draft = StatePath.draft(of: file)
        try fileSystem.delete(draft)
        let new = try fileSystem.openFile(at: draft, .exclusive)
        try new.write(bytes, at: 0)
        try new.sync()
        try fileSystem.move(draft, to: file)
    }
}

extension State {
    /// Whether a run that was decided on this state may begin on what is stored.
    func check(isStored stored: State?) throws(StoreError) {
        guard let stored else {
            if serial > 0 { throw .changed("it is gone") }
            return
        }
        guard lineage == stored.lineage else {
            throw .changed("its lineage is \(stored.lineage), not \(lineage)")
        }
        guard serial == stored.serial else { throw .changed("its serial is \(stored.serial), not \(serial)") }
    }
}
