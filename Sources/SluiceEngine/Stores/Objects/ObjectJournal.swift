public import SluiceCore
public import SluiceFiles

/// Keeps a state that a team shares as objects of a bucket: snapshot, segments of the journal, lock and backup.
///
/// The journal decides. A run that is over has written its last segment, which has the new snapshot in it; that the
/// snapshot's object is replaced then is only for readers, and anybody may do it. So two runs that both believe to have
/// the lock can never both go on, whatever either of them missed: the next segment of one of them is refused.
public actor ObjectJournal: StateStore {
    let path: BucketPath
    let objects: any ObjectStore
    let lease: ObjectLease
    let clock: any Clock<Duration>
    private var recording: Recording?
    /// What could not be recorded since the run began; see ``UnrecordedEvents``. It is written nowhere.
    public private(set) var unrecorded = UnrecordedEvents()

    /// A run that has begun.
    private struct Recording {
        let writer: JournalWriter<SegmentLog>
        let image: ObjectImage
    }

    /// A state at a path.
    ///
    /// - Parameters:
    ///   - clock: by which to wait for the lock, and to know how old it is.
    ///   - newOwner: a name that no holding of a lock ever had before.
    public init(
        _ path: BucketPath, in objects: any ObjectStore, machine: Machine = .current(),
        clock: any Clock<Duration> = ContinuousClock(),
        newOwner: @escaping @Sendable () -> String = RandomIdentifier.ofSystem
    ) {
        self.path = path
        self.objects = objects
        self.clock = clock
        lease = ObjectLease(
            objects, key: path.lock, place: "\(path)", machine: machine, clock: clock, newOwner: newOwner)
    }

    // MARK: The lock

    /// Takes the lock, and writes into it who has it.
    public func lock(_ holder: LockHolder, timeout: Duration) async throws(StoreError) {
        try await lease.acquire(holder, timeout: timeout)
    }

    /// Renews the lock until the calling task is cancelled.
    public nonisolated func keepLock() async { await lease.keep() }

    /// Says that the lock is free.
    public func unlock() async {
        recording = nil
        await lease.release()
    }

    // MARK: The state

    /// The snapshot, and what the journal of a run that was cut off adds to it.
    public func load() async throws(StoreError) -> StoredState {
        try await ObjectImage.read(path, in: objects).stored(path)
    }

    /// The snapshot alone, for where the journal cannot be read; nil where there is none.
    public func snapshot() async throws(StoreError) -> State? {
        let object: StoredObject?
        do { object = try await objects.object(path.snapshot) } catch { throw .inaccessible(.object(error)) }
        guard let object else { return nil }
        do { return try Snapshot(parsing: object.bytes, file: "\(path)").state } catch { throw .unreadable(error) }
    }

    /// Opens the journal, or goes on with that of a run that was cut off.
    public func begin(run: String, on state: State, now: Timestamp) async throws(StoreError) {
        guard await lease.isHeld else { throw .notBegun }
        var image = try await ObjectImage.read(path, in: objects)
        try state.check(isStored: image.snapshot?.state)
        if image.snapshot == nil { image = try await create(state, keys: image.keys) }
        if image.isUnfinished { try await replaceSnapshot(of: image, with: image.snapshotBytes) }
        guard let generation = image.generation else { throw .notBegun }
        let log = SegmentLog(
            generation, after: image.segments, at: path, in: objects, under: lease, clock: clock)
        let writer = JournalWriter(log, after: image.end, at: image.journal?.length ?? 0)
        try await writer.append([.open(run: run, lineage: state.lineage, serial: state.serial, time: now)])
        recording = Recording(writer: writer, image: image)
    }

    /// Writes a segment, together with those of whoever appends at the same time.
    public func append(_ events: [JournalEvent]) async throws(StoreError) {
        guard let recording else { throw .notBegun }
        do { try await recording.writer.append(events) } catch {
            unrecorded.keep(events)
            throw error
        }
    }

    /// Writes the last segment, which ends the run, and then puts its snapshot in the place of the one before.
    public func close(with state: State, now: Timestamp) async throws(StoreError) {
        guard let recording else { throw .notBegun }
        var snapshot = Snapshot(state)
        try await recording.writer.append([.close(time: now)]) { end in
            snapshot.journal = end
            return JournalSegment(lines: [], snapshot: snapshot.bytes).bytes
        }
        self.recording = nil
        // The run is over already; what is left undone here, the next one does.
        try? await replaceSnapshot(of: recording.image, with: snapshot.bytes)
        if let generation = recording.image.generation {
            await clean(recording.image.keys.filter { !$0.hasPrefix(path.journal + generation.folder) })
        }
    }

    // MARK: The objects

    /// The first snapshot of a stack, without which its journal would hang in the air.
    ///
    /// It is written twice, each time where there must be none: a store that lets the second one pass keeps nothing apart.
    private func create(_ state: State, keys: [String]) async throws(StoreError) -> ObjectImage {
        let snapshot = Snapshot(state)
        let bytes = snapshot.bytes
        do throws(ObjectStoreError) {
            let tag = try await objects.settle(
                bytes, at: path.snapshot, if: .absent, by: clock, patience: ObjectLease.trust)
            guard let tag else { throw ObjectStoreError("\(path)", .conflict) }
            guard try await isRefused(bytes) else { throw ObjectStoreError("\(path)", .unconditional) }
            return ObjectImage(snapshot, StoredObject(bytes: bytes, eTag: tag), keys: keys)
        } catch {
            if error.problem == .conflict { throw .changed("somebody else has just made it") }
            throw .unrecordable(.object(error))
        }
    }

    private func isRefused(_ bytes: [UInt8]) async throws(ObjectStoreError) -> Bool {
        var wait = LockWait(ObjectLease.rhythm, by: clock)
        while true {
            do throws(ObjectStoreError) {
                return try await objects.put(bytes, at: path.snapshot, if: .absent) == nil
            } catch {
                guard error.mayBeTriedAgain, await wait.pause() else { throw error }
            }
        }
    }

    /// Keeps the snapshot's object as the backup and puts other bytes in its place, unless somebody else has done so.
    func replaceSnapshot(of image: ObjectImage, with bytes: [UInt8]) async throws(StoreError) {
        guard let object = image.object else { return }
        do throws(ObjectStoreError) {
            let patience = ObjectLease.rhythm
            _ = try await objects.settle(object.bytes, at: path.backup, if: nil, by: clock, patience: patience)
            _ = try await objects.settle(
                bytes, at: path.snapshot, if: .unchanged(eTag: object.eTag), by: clock, patience: patience)
        } catch {
            throw .unrecordable(.object(error))
        }
    }

    /// Takes segments away that nobody reads any more; what stays is in nobody's way.
    func clean(_ keys: [String]) async {
        for key in keys { try? await objects.delete(key) }
    }
}
