import SluiceCore
import SluiceFiles

/// The snapshot and the journal of one state as they lie on the disk at one time.
struct StateImage {
    let snapshot: Snapshot?
    /// The snapshot's file; empty where there is none.
    let snapshotBytes: [UInt8]
    /// The journal of a run that was cut off; nil also when all of it is in the snapshot already.
    let journal: JournalFile?

    /// A snapshot without a journal.
    init(_ snapshot: Snapshot) {
        self.snapshot = snapshot
        snapshotBytes = snapshot.bytes
        journal = nil
    }

    /// Reads both, without the lock.
    init(at path: StatePath, in fileSystem: any FileSystem) throws(StoreError) {
        let files: (snapshot: [UInt8]?, journal: [UInt8]?)
        do { files = try Self.read(path, fileSystem) } catch { throw .inaccessible(.file(error)) }
        snapshotBytes = files.snapshot ?? []
        do throws(StateFileError) {
            snapshot = try files.snapshot.map { (bytes) throws(StateFileError) in
                try Snapshot(parsing: bytes, file: path.snapshot)
            }
            journal = try Self.unfinished(files.journal, on: snapshot, snapshotBytes, path)
        } catch {
            throw .unreadable(error)
        }
    }

    /// The bytes of both files, again until the snapshot was not replaced in between.
    private static func read(
        _ path: StatePath, _ fileSystem: any FileSystem
    ) throws(FileSystemError) -> ([UInt8]?, [UInt8]?) {
        while true {
            let snapshot = try fileSystem.contents(of: path.snapshot)
            let journal = try fileSystem.contents(of: path.journal)
            if try fileSystem.contents(of: path.snapshot) == snapshot { return (snapshot, journal) }
        }
    }

    private static func unfinished(
        _ bytes: [UInt8]?, on snapshot: Snapshot?, _ snapshotBytes: [UInt8], _ path: StatePath
    ) throws(StateFileError) -> JournalFile? {
        guard let bytes, let journal = try JournalFile(parsing: bytes, file: path.journal) else { return nil }
        guard let snapshot else { throw StateFileError(file: path.journal, .orphanedJournal) }
        // Cut off between taking the snapshot's place and going away.
        if journal.end == snapshot.journal { return nil }
        guard journal.start == ContentHash(of: snapshotBytes) else {
            throw StateFileError(file: path.journal, .foreignJournal)
        }
        return journal
    }

    /// The hash that the next line of the journal is to continue.
    var end: ContentHash { journal?.end ?? ContentHash(of: snapshotBytes) }

    /// The snapshot with the journal folded in.
    func stored(_ path: StatePath) throws(StoreError) -> StoredState {
        guard let snapshot else { return StoredState() }
        do {
            return try StoredState(
                snapshot.state, events: journal?.events ?? [], tornBytes: journal?.tornBytes ?? 0)
        } catch {
            throw .unreadable(StateFileError(file: path.journal, .impossible("\(error)")))
        }
    }
}
