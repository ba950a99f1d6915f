public import SluiceCore
import SluiceFiles

extension ObjectJournal {
    /// Puts a state in the place of whatever is stored, readable or not; needs the lock.
    ///
    /// What is there is kept as with a state in files. Before the snapshot is replaced, the journal on it is ended with a
    /// segment of its own, so that a run that stood still meanwhile cannot go on.
    ///
    /// - Returns: the objects that were set aside.
    @discardableResult
    public func replace(with state: State) async throws(StoreError) -> [String] {
        try await lease.confirm()
        let bytes = Snapshot(state).bytes
        let present: StoredObject?
        let keys: [String]
        do {
            present = try await objects.object(path.snapshot)
            keys = try await objects.keys(beginning: path.journal)
        } catch {
            throw .inaccessible(.object(error))
        }
        let generations = JournalGeneration.all(in: keys, of: path)
        let kept = try await keep(present, generations)
        if let present { try await end(present, generations, with: bytes) }
        let condition = present.map { PutCondition.unchanged(eTag: $0.eTag) } ?? .absent
        guard try await put(bytes, at: path.snapshot, if: condition) else {
            throw .changed("somebody else has written it")
        }
        let ended = present.map { JournalGeneration.hash(of: $0.bytes) }
        await clean(keys.filter { key in generations.keys.contains { $0.hash != ended && key.contains($0.folder) } })
        return kept
    }

    /// Keeps the snapshot under another name; its journal is ended as with ``replace(with:)``.
    public func retire() async throws(StoreError) -> String {
        try await lease.confirm()
        let image = try await ObjectImage.read(path, in: objects)
        guard let object = image.object else { throw .changed("it is gone") }
        _ = try await put(image.snapshotBytes, at: path.migrated, if: nil)
        try await end(object, JournalGeneration.all(in: image.keys, of: path), with: image.snapshotBytes)
        do { try await objects.delete(path.snapshot) } catch { throw .unrecordable(.object(error)) }
        return path.name(of: path.migrated)
    }

    /// Sets aside the snapshot, and what a run has recorded that did not come to its end.
    private func keep(
        _ present: StoredObject?, _ generations: [JournalGeneration: [Int]]
    ) async throws(StoreError) -> [String] {
        var kept: [String] = []
        if let present {
            let isWhole = (try? Snapshot(parsing: present.bytes, file: "\(path)")) != nil
            let key = isWhole ? path.backup : path.damaged
            guard try await put(present.bytes, at: key, if: nil) else { throw .notBegun }
            kept.append(path.name(of: key))
        }
        var lines: [UInt8] = []
        for (generation, numbers) in generations.sorted(by: { $0.key.serial < $1.key.serial }) {
            let segments = try await segments(numbers, of: generation)
            if segments.last?.snapshot == nil { lines += segments.flatMap(\.lines) }
        }
        if !lines.isEmpty {
            _ = try await put(lines, at: path.damagedJournal, if: nil)
            kept.append(path.name(of: path.damagedJournal))
        }
        return kept
    }

    private func segments(
        _ numbers: [Int], of generation: JournalGeneration
    ) async throws(StoreError) -> [JournalSegment] {
        var segments: [JournalSegment] = []
        for number in numbers {
            do throws(ObjectStoreError) {
                guard let object = try await objects.object(generation.key(number, in: path)) else { continue }
                segments.append(JournalSegment(parsing: object.bytes))
            } catch {
                // What cannot even be opened is no reason not to make the state anew.
                guard case .sealed = error.problem else { throw .inaccessible(.object(error)) }
            }
        }
        return segments
    }

    /// Ends the journal on the snapshot that is there, as far as anybody can have begun one.
    private func end(
        _ present: StoredObject, _ generations: [JournalGeneration: [Int]], with bytes: [UInt8]
    ) async throws(StoreError) {
        let hash = JournalGeneration.hash(of: present.bytes)
        let known = (try? Snapshot(parsing: present.bytes, file: "\(path)")).map {
            JournalGeneration(of: $0, present.bytes)
        }
        // Nobody begins a run on what cannot be read; somebody may have begun one before.
        guard let generation = known ?? generations.keys.first(where: { $0.hash == hash }) else { return }
        let next = (generations[generation]?.last ?? 0) + 1
        let segment = JournalSegment(lines: [], snapshot: bytes)
        guard try await put(segment.bytes, at: generation.key(next, in: path), if: .absent) else {
            throw .changed("another run has gone on meanwhile")
        }
    }

    /// Whether the bytes stand there now.
    private func put(_ bytes: [UInt8], at key: String, if condition: PutCondition?) async throws(StoreError) -> Bool {
        do {
            return try await objects.settle(
                bytes, at: key, if: condition, by: clock, patience: ObjectLease.rhythm) != nil
        } catch {
            throw .unrecordable(.object(error))
        }
    }
}
