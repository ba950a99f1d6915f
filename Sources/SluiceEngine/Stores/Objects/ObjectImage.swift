import SluiceCore
import SluiceFiles

/// The snapshot and the journal of one state as they lie in a bucket at one time.
struct ObjectImage {
    /// What the state is based on: the snapshot's object, or what the last run wrote at its end and did not get there.
    let snapshot: Snapshot?
    /// The bytes of that; empty where there is none.
    let snapshotBytes: [UInt8]
    /// The object that is there, whether it is that or the one before.
    let object: StoredObject?
    /// The journal of a run that was cut off.
    let journal: JournalFile?
    /// Segments that there are of it.
    let segments: Int
    /// All keys of segments, of whatever generation.
    let keys: [String]

    /// Whether the last run did all but to put its snapshot in the place of the one before.
    var isUnfinished: Bool { object?.bytes != snapshotBytes }

    /// The hash that the next line of the journal is to continue.
    var end: ContentHash { journal?.end ?? ContentHash(of: snapshotBytes) }

    /// The runs on the snapshot.
    var generation: JournalGeneration? { snapshot.map { JournalGeneration(of: $0, snapshotBytes) } }

    /// A state that has just been written for the first time.
    init(_ snapshot: Snapshot, _ object: StoredObject, keys: [String]) {
        self.init(snapshot, object.bytes, object: object, keys: keys)
    }

    private init(
        _ snapshot: Snapshot?, _ bytes: [UInt8], object: StoredObject?, journal: JournalFile? = nil, segments: Int = 0,
        keys: [String]
    ) {
        self.snapshot = snapshot
        snapshotBytes = bytes
        self.object = object
        self.journal = journal
        self.segments = segments
        self.keys = keys
    }

    // MARK: Reading

    /// Reads both, without the lock: what is read is a state that there was.
    static func read(_ path: BucketPath, in objects: any ObjectStore) async throws(StoreError) -> ObjectImage {
        do { return try await once(path, objects) } catch {
            // What makes no sense may have been replaced while it was read.
            guard case .unreadable = error else { throw error }
            return try await once(path, objects)
        }
    }

    private static func once(_ path: BucketPath, _ objects: any ObjectStore) async throws(StoreError) -> ObjectImage {
        let (object, keys) = try await parts(path, objects)
        let generations = JournalGeneration.all(in: keys, of: path)
        guard let object else {
            try await refuseUnclosed(generations, .orphanedJournal, path, objects)
            return ObjectImage(nil, [], object: nil, keys: keys)
        }
        var bytes = object.bytes
        while true {
            let snapshot = try snapshot(bytes, "\(path)")
            let own = JournalGeneration(of: snapshot, bytes)
            let segments = try await segments(generations[own] ?? [], of: own, path, objects)
            let closing = segments.last?.snapshot
            if let closing, closing != bytes {
                bytes = closing
                continue
            }
            let foreign = generations.filter { $0.key != own && $0.key.serial >= own.serial }
            try await refuseUnclosed(foreign, .foreignJournal, path, objects)
            return ObjectImage(
                snapshot, bytes, object: object,
                journal: closing == nil ? try journal(segments, on: bytes, path) : nil,
                segments: segments.count, keys: keys)
        }
    }

    /// The snapshot and what there is of journals, asked for at once.
    private static func parts(
        _ path: BucketPath, _ objects: any ObjectStore
    ) async throws(StoreError) -> (StoredObject?, [String]) {
        async let object = objects.object(path.snapshot)
        async let keys = objects.keys(beginning: path.journal)
        do { return (try await object, try await keys) } catch { throw .inaccessible(of: error) }
    }

    private static func snapshot(_ bytes: [UInt8], _ file: String) throws(StoreError) -> Snapshot {
        do { return try Snapshot(parsing: bytes, file: file) } catch { throw .unreadable(error) }
    }

    private static func segments(
        _ numbers: [Int], of generation: JournalGeneration, _ path: BucketPath, _ objects: any ObjectStore
    ) async throws(StoreError) -> [JournalSegment] {
        var segments: [JournalSegment] = []
        for (index, number) in numbers.enumerated() {
            guard number == index + 1, let object = try await segment(number, of: generation, path, objects) else {
                throw .unreadable(
                    StateFileError(file: path.name(of: path.journal), .impossible("segment \(index + 1) is missing")))
            }
            segments.append(JournalSegment(parsing: object.bytes))
        }
        return segments
    }

    private static func segment(
        _ number: Int, of generation: JournalGeneration, _ path: BucketPath, _ objects: any ObjectStore
    ) async throws(StoreError) -> StoredObject? {
        do { return try await objects.object(generation.key(number, in: path)) } catch {
            throw .inaccessible(.object(error))
        }
    }

    private static func journal(
        _ segments: [JournalSegment], on snapshot: [UInt8], _ path: BucketPath
    ) throws(StoreError) -> JournalFile? {
        guard !segments.isEmpty else { return nil }
        let file = path.name(of: path.journal)
        do throws(StateFileError) {
            let journal = try JournalFile(parsing: segments.flatMap(\.lines), file: file)
            // An object is there whole or not at all: nothing can be torn.
            guard let journal, journal.tornBytes == 0 else {
                throw StateFileError(file: file, .brokenLine((journal?.events.count ?? 0) + 1, "it is not whole"))
            }
            guard journal.start == ContentHash(of: snapshot) else { throw StateFileError(file: file, .foreignJournal) }
            return journal
        } catch {
            throw .unreadable(error)
        }
    }

    /// Refuses journals of runs that did not come to their end and belong to another snapshot than the one that is there.
    private static func refuseUnclosed(
        _ generations: [JournalGeneration: [Int]], _ problem: StateFileError.Problem, _ path: BucketPath,
        _ objects: any ObjectStore
    ) async throws(StoreError) {
        for (generation, numbers) in generations {
            let last = try await segment(numbers[numbers.count - 1], of: generation, path, objects)
            if let last, JournalSegment(parsing: last.bytes).snapshot == nil {
                throw .unreadable(StateFileError(file: path.name(of: path.journal + generation.folder), problem))
            }
        }
    }

    /// The snapshot with the journal folded in.
    func stored(_ path: BucketPath) throws(StoreError) -> StoredState {
        guard let snapshot else { return StoredState() }
        do { return try StoredState(snapshot.state, events: journal?.events ?? []) } catch {
            throw .unreadable(StateFileError(file: path.name(of: path.journal), .impossible("\(error)")))
        }
    }
}

extension StoreError {
    /// What a failure of a store of objects means, whose type was lost on the way.
    fileprivate static func inaccessible(of error: any Error) -> StoreError {
        .inaccessible(.object((error as? ObjectStoreError) ?? ObjectStoreError("the state", .refused("\(error)"))))
    }
}
