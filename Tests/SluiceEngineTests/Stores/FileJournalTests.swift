import SluiceCore
import SluiceFiles
import Testing

@testable import SluiceEngine

struct FileJournalTests {
    private typealias Samples = StoreSamples

    private static let reserve = 10_000
    private let path: StatePath
    private let fileSystem = MemoryFileSystem(directories: ["/states"])

    init() throws { path = try StatePath(file: "/states/prod.sluice.json") }

    private func put(_ bytes: [UInt8], at path: String) throws {
        fileSystem.delete(path)
        try fileSystem.openFile(at: path, .exclusive).write(bytes, at: 0)
    }

    /// A store on files that hold a snapshot already, with the lock taken.
    private func locked(_ snapshot: Snapshot? = Snapshot(Samples.state)) async throws -> FileJournal {
        if let snapshot { try put(snapshot.bytes, at: path.snapshot) }
        let store = FileJournal(path, in: fileSystem, reserve: Self.reserve)
        try await store.lock(Samples.holder, timeout: .zero)
        return store
    }

    @Test func `has only snapshot, backup and lock outside a run`() async throws {
        let store = try await locked()
        try await store.begin(run: "run", on: Samples.state, now: Samples.now)
        #expect(fileSystem.paths == [path.snapshot, path.journal, path.lock])
        try await store.close(with: try Samples.next(after: Samples.state, []), now: Samples.now)
        await store.unlock()
        #expect(fileSystem.paths == [path.snapshot, path.backup, path.lock])
        #expect(fileSystem.contents(of: path.backup) == Snapshot(Samples.state).bytes)
        #expect(fileSystem.contents(of: path.lock) == [])
    }

    @Test func `waits a moment for the name of whoever has only just taken the lock`() async throws {
        let holding = try await locked()
        let lock = try fileSystem.openFile(at: path.lock, .ifMissing)
        try lock.resize(to: 0)
        let second = FileJournal(
            path, in: fileSystem, clock: HookClock { try? lock.write(Samples.holder.bytes, at: 0) })
        await #expect(throws: StoreError.locked(path.snapshot, Samples.holder)) {
            try await second.lock(Samples.rival, timeout: .zero)
        }
        await holding.unlock()
    }

    @Test func `writes nothing but the lock before a run begins`() async throws {
        let store = try await locked(nil)
        _ = try await store.load()
        #expect(fileSystem.paths == [path.lock])
    }

    @Test func `sets room aside before anything is recorded`() async throws {
        let store = try await locked()
        try await store.begin(run: "run", on: Samples.state, now: Samples.now)
        #expect(fileSystem.contents(of: path.journal)?.count == Self.reserve)
    }

    @Test func `sets more room aside when a journal grows`() async throws {
        let store = try await locked()
        try await store.begin(run: "run", on: Samples.state, now: Samples.now)
        let events = (1...50).flatMap { [Samples.intent($0), Samples.done($0)] }
        for start in stride(from: 0, to: events.count, by: 10) {
            try await store.append(Array(events[start..<start + 10]))
        }
        let stored = try await store.load()
        #expect(stored.events.dropFirst().elementsEqual(events))
        #expect(try #require(fileSystem.contents(of: path.journal)).count > Self.reserve)
    }

    @Test func `drops a torn line, says so, and writes over it`() async throws {
        let opening = Samples.opening(of: Samples.state)
        let lines = JournalFile.lines(
            [opening, Samples.intent(1)], after: ContentHash(of: Snapshot(Samples.state).bytes))
        try put(Array(lines.bytes.dropLast(10)) + [UInt8](repeating: 0, count: 100), at: path.journal)
        let store = try await locked()
        let stored = try await store.load()
        #expect(stored.events == [opening])
        #expect(stored.tornBytes > 0)
        try await store.begin(run: "next", on: Samples.state, now: Samples.now)
        let resumed = try await store.load()
        #expect(resumed.events == [opening, Samples.opening(of: Samples.state, run: "next")])
        #expect(resumed.tornBytes == 0)
    }

    @Test func `knows a journal that is in the snapshot already`() async throws {
        let lines = JournalFile.lines(
            [Samples.opening(of: Samples.state), .close(time: Samples.now)], after: ContentHash(of: "older".utf8))
        try put(lines.bytes, at: path.journal)
        let store = try await locked(Snapshot(Samples.state, journal: lines.end))
        #expect(try await store.load() == StoredState(fold: JournalFold(Samples.state)))
        try await store.begin(run: "next", on: Samples.state, now: Samples.now)
        #expect(try await store.load().events == [Samples.opening(of: Samples.state, run: "next")])
    }

    @Test func `refuses a journal that continues another snapshot, or none`() async throws {
        let lines = JournalFile.lines([Samples.opening(of: Samples.state)], after: ContentHash(of: "another".utf8))
        try put(lines.bytes, at: path.journal)
        await #expect(throws: StoreError.unreadable(StateFileError(file: path.journal, .orphanedJournal))) {
            try await FileJournal(path, in: fileSystem).load()
        }
        let store = try await locked()
        let foreign = StoreError.unreadable(StateFileError(file: path.journal, .foreignJournal))
        await #expect(throws: foreign) { try await store.load() }
        await #expect(throws: foreign) { try await store.begin(run: "run", on: Samples.state, now: Samples.now) }
    }

    /// A disk on which one sync fails, by its number.
    private func failing(at sync: Int) -> SyncHookFileSystem {
        let syncs = Counter()
        return SyncHookFileSystem { () throws(FileSystemError) in
            syncs.increment()
            if syncs.value == sync {
                throw FileSystemError(.sync, "journal", code: 5, message: "input/output error")
            }
        }
    }

    @Test func `keeps the answers that it cannot record in a second file`() async throws {
        let files = failing(at: 4)
        let store = FileJournal(path, in: files)
        try await store.lock(Samples.holder, timeout: .zero)
        try await store.begin(run: "run", on: Samples.newState, now: Samples.now)
        try await store.append([Samples.intent(1), Samples.intent(2)])
        for event in [Samples.done(1), Samples.intent(3), Samples.done(2)] {
            await #expect(throws: StoreError.self) { try await store.append([event]) }
        }
        let unrecorded = await store.unrecorded
        #expect(unrecorded.events == [Samples.done(1), Samples.done(2)])
        #expect(unrecorded.file == path.snapshot + ".unrecorded")
        let kept = try #require(files.base.contents(of: path.snapshot + ".unrecorded"))
        #expect(String(decoding: kept, as: UTF8.self).split(separator: "\n").map(String.init) == unrecorded.lines)
        #expect(try await FileJournal(path, in: files.base.afterPowerLoss()).load().fold?.openIntents.count == 2)
    }

    @Test func `takes the spare folder where the state's own takes nothing more`() async throws {
        let path = try StatePath(file: "/states/prod.sluice.json")
        let disk = MemoryFileSystem(directories: ["/states", "/spare"])
        let full = FullFileSystem(disk, directory: "/states")
        let store = FileJournal(path, in: full, spareDirectory: "/spare")
        try await store.lock(Samples.holder, timeout: .zero)
        try await store.begin(run: "run", on: Samples.newState, now: Samples.now)
        try await store.append([Samples.intent(1)])
        full.fill()
        await #expect(throws: StoreError.self) { try await store.append([Samples.done(1)]) }
        #expect(await store.unrecorded.file == "/spare/prod.sluice.json.unrecorded")
        #expect(await store.unrecorded.lines.count == 1)
    }

    @Test func `a disk without room for a name has none for a record`() async throws {
        let path = try StatePath(file: "/states/prod.sluice.json")
        let full = FullFileSystem(MemoryFileSystem(directories: ["/states"]), directory: "/states")
        full.fill()
        let error = await #expect(throws: StoreError.self) {
            try await FileJournal(path, in: full).lock(Samples.holder, timeout: .zero)
        }
        guard case .unrecordable? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func `records nothing more once the disk has failed, and leaves the journal for the next run`() async throws {
        let syncs = Counter()
        let failure = FileSystemError(.sync, path.journal, code: 5, message: "input/output error")
        let failing = SyncHookFileSystem { () throws(FileSystemError) in
            syncs.increment()
            if syncs.value == 3 { throw failure }
        }
        let store = FileJournal(path, in: failing)
        try await store.lock(Samples.holder, timeout: .zero)
        // One sync is the first snapshot's, the second that of the journal's beginning.
        try await store.begin(run: "run", on: Samples.newState, now: Samples.now)
        await #expect(throws: StoreError.unrecordable(.file(failure))) { try await store.append([Samples.intent(1)]) }
        await #expect(throws: StoreError.unrecordable(.file(failure))) { try await store.append([Samples.intent(2)]) }
        await #expect(throws: StoreError.unrecordable(.file(failure))) {
            try await store.close(with: Samples.newState, now: Samples.now)
        }
        #expect(syncs.value == 3)
        #expect(try await FileJournal(path, in: failing.base).load().isInterrupted)
    }
}
