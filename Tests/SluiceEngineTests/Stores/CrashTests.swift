import Foundation
import SluiceCore
import SluiceEngine
import SluiceFiles
import Testing

/// A run that is cut off at each call on a file in turn, and what the next run finds.
struct CrashTests {
    private typealias Samples = StoreSamples

    private static let path = "/states/prod.sluice.json"
    /// So little that more has to be set aside in the middle of a run.
    private static let reserve = 1000

    /// How a run ends before its time.
    enum End: CaseIterable {
        /// The process is killed: what was written stays.
        case killed
        /// So, and the last write got half-way.
        case torn
        /// The machine loses its power: only what was synced stays.
        case powerLost
        /// So, but what was deleted stays away even without a sync: a disk may do one before the other.
        case powerLostAfterDeletions

        /// What the next run finds of the files.
        func files(left disk: MemoryFileSystem) -> MemoryFileSystem {
            switch self {
            case .killed, .torn: disk
            case .powerLost: disk.afterPowerLoss()
            case .powerLostAfterDeletions: disk.afterPowerLoss(keepingDeletions: true)
            }
        }
    }

    /// What the run was told to be durable before it was cut off.
    private struct Progress {
        var recorded: [JournalEvent] = []
        var isClosed = false
    }

    private static let steps: [[JournalEvent]] = [
        [Samples.intent(1)], [Samples.done(1), Samples.intent(2)], [Samples.done(2)],
    ]

    private func place(_ state: State?) throws -> MemoryFileSystem {
        let fileSystem = MemoryFileSystem(directories: ["/states"])
        if let state {
            let file = try fileSystem.openFile(at: Self.path, .exclusive)
            try file.write(Snapshot(state).bytes, at: 0)
            try file.sync()
            fileSystem.syncDirectory("/states")
        }
        return fileSystem
    }

    /// A whole run, as far as it comes.
    private func run(on state: State, in fileSystem: any FileSystem) async throws -> Progress {
        var progress = Progress()
        let store = FileJournal(try StatePath(file: Self.path), in: fileSystem, reserve: Self.reserve)
        do {
            try await store.lock(Samples.holder, timeout: .zero)
            try await store.begin(run: "run", on: state, now: Samples.now)
            progress.recorded.append(Samples.opening(of: state))
            for events in Self.steps {
                try await store.append(events)
                progress.recorded += events
            }
            try await store.close(with: Samples.next(after: state, progress.recorded), now: Samples.now)
            progress.isClosed = true
        } catch is StoreError {
            // This is where it was cut off.
        }
        return progress
    }

    /// What is found is the old state with all that was recorded, or the new state; and the next run can go on.
    private func checkRecovery(
        from progress: Progress, on state: State, wasNew: Bool, in fileSystem: MemoryFileSystem, _ comment: Comment
    ) async throws {
        let store = FileJournal(try StatePath(file: Self.path), in: fileSystem, reserve: Self.reserve)
        let stored = try await store.load()
        let all = [Samples.opening(of: state)] + Self.steps.joined()
        let final = try Samples.next(after: state, all)
        if let found = stored.state, found.serial == final.serial {
            #expect(found == final, comment)
            #expect(!stored.isInterrupted, comment)
        } else {
            #expect(!progress.isClosed, comment)
            #expect(stored.state != nil || (wasNew && progress.recorded.isEmpty), comment)
            #expect(stored.events.starts(with: progress.recorded), comment)
            #expect((all + [.close(time: Samples.now)]).starts(with: stored.events), comment)
        }
        try await store.lock(Samples.rival, timeout: .zero)
        let found = stored.state ?? state
        try await store.begin(run: "next", on: found, now: Samples.now)
        try await store.append([Samples.intent(9, run: "next"), Samples.done(9, run: "next")])
        let next = try Samples.next(after: found, [Samples.intent(9, run: "next"), Samples.done(9, run: "next")])
        try await store.close(with: next, now: Samples.now)
        #expect(try await store.load() == StoredState(fold: JournalFold(next)), comment)
    }

    @Test(arguments: End.allCases, [true, false])
    func `leaves the old state or the new one wherever a run is cut off`(end: End, isNew: Bool) async throws {
        let state = isNew ? Samples.newState : Samples.state
        let undisturbed = FaultyFileSystem(try place(isNew ? nil : state))
        #expect(try await run(on: state, in: undisturbed).isClosed)
        let calls = undisturbed.callCount
        #expect(calls > 25)
        for call in 1...calls {
            let disk = try place(isNew ? nil : state)
            let dying = FaultyFileSystem(disk, dyingAt: call, tearingWrites: end == .torn)
            let progress = try await run(on: state, in: dying)
            #expect(!progress.isClosed)
            try await checkRecovery(
                from: progress, on: state, wasNew: isNew, in: end.files(left: disk),
                "\(end) at call \(call) of \(calls)")
        }
    }

    @Test(arguments: [EIO, ENOSPC, EACCES], [true, false])
    func `stops at the first call that fails, and loses nothing`(code: Int32, isNew: Bool) async throws {
        let state = isNew ? Samples.newState : Samples.state
        let undisturbed = FaultyFileSystem(try place(isNew ? nil : state))
        #expect(try await run(on: state, in: undisturbed).isClosed)
        for call in 1...undisturbed.callCount {
            let disk = try place(isNew ? nil : state)
            let failing = FaultyFileSystem(disk, dyingAt: call, failingWith: code)
            let progress = try await run(on: state, in: failing)
            #expect(!progress.isClosed)
            try await checkRecovery(
                from: progress, on: state, wasNew: isNew, in: disk, "error \(code) at call \(call)")
        }
    }

    @Test func `keeps a closed run through a power loss`() async throws {
        let disk = try place(Samples.state)
        let progress = try await run(on: Samples.state, in: disk)
        #expect(progress.isClosed)
        try await checkRecovery(
            from: progress, on: Samples.state, wasNew: false, in: disk.afterPowerLoss(), "power lost after the end")
    }
}
