import Foundation
import SluiceCore
import SluiceFiles
import Testing

@testable import SluiceEngine

/// A state that takes the place of what is stored, and what is left when that is cut off.
struct ReplacementTests {
    private typealias Samples = StoreSamples

    private let path: StatePath

    init() throws { path = try StatePath(file: "/states/prod.sluice.json") }

    /// What is there before.
    enum Before: CaseIterable {
        case nothing
        case whole
        case damaged
        case damagedJournal
    }

    private static let rebuilt: State = {
        var state = Samples.state
        state.serial = 9
        return state
    }()

    private func disk(_ before: Before) throws -> MemoryFileSystem {
        let disk = MemoryFileSystem(directories: ["/states"])
        func put(_ bytes: [UInt8], at path: String) throws {
            let file = try disk.openFile(at: path, .exclusive)
            try file.write(bytes, at: 0)
            try file.sync()
        }
        let snapshot = Snapshot(Samples.state).bytes
        if before != .nothing { try put([UInt8]("good".utf8), at: path.backup) }
        switch before {
        case .nothing: break
        case .whole: try put(snapshot, at: path.snapshot)
        case .damaged: try put(snapshot.dropLast(5) + [0], at: path.snapshot)
        case .damagedJournal:
            try put(snapshot, at: path.snapshot)
            let lines = JournalFile.lines(
                [Samples.opening(of: Samples.state), Samples.intent(1), Samples.intent(2)],
                after: ContentHash(of: snapshot))
            var bytes = lines.bytes
            bytes[200] ^= 1
            try put(bytes, at: path.journal)
        }
        disk.syncDirectory("/states")
        return disk
    }

    private func replace(in files: any FileSystem) async throws -> [String] {
        let store = FileJournal(path, in: files)
        try await store.lock(Samples.holder, timeout: .zero)
        let kept: Result<[String], any Error>
        do { kept = .success(try await store.replace(with: Self.rebuilt)) } catch { kept = .failure(error) }
        await store.unlock()
        return try kept.get()
    }

    @Test(arguments: Before.allCases)
    func `keeps what was there, and a good backup before all`(before: Before) async throws {
        let disk = try disk(before)
        let old = disk.contents(of: path.snapshot)
        let kept = try await replace(in: disk)
        #expect(try await FileJournal(path, in: disk).load() == StoredState(fold: JournalFold(Self.rebuilt)))
        #expect(disk.contents(of: path.journal) == nil)
        switch before {
        case .nothing: #expect(kept == [])
        case .whole: #expect(kept == [path.backup] && disk.contents(of: path.backup) == old)
        case .damaged:
            #expect(kept == [path.damaged] && disk.contents(of: path.damaged) == old)
            #expect(disk.contents(of: path.backup) == Array("good".utf8))
        case .damagedJournal:
            #expect(kept == [path.backup, path.damagedJournal] && disk.contents(of: path.backup) == old)
        }
    }

    @Test func `needs the lock`() async throws {
        await #expect(throws: StoreError.notBegun) {
            try await FileJournal(path, in: MemoryFileSystem(directories: ["/states"])).replace(with: Self.rebuilt)
        }
    }

    /// Never another state than the old one or the new one; and the same command again brings it to its end.
    @Test(arguments: Before.allCases, CrashTests.End.allCases)
    func `can be cut off anywhere`(before: Before, end: CrashTests.End) async throws {
        let undisturbed = FaultyFileSystem(try disk(before))
        _ = try await replace(in: undisturbed)
        for call in 1...undisturbed.callCount {
            let disk = try disk(before)
            let dying = FaultyFileSystem(disk, dyingAt: call, tearingWrites: end == .torn)
            _ = try? await replace(in: dying)
            let left = end.files(left: disk)
            // nil: what is left cannot be read, which says so.
            if let stored = try? await FileJournal(path, in: left).load() {
                let found = stored.state
                #expect(
                    found == Self.rebuilt || found == Samples.state || (before == .nothing && found == nil),
                    "\(end) at call \(call)")
            } else {
                #expect(before == .damaged || before == .damagedJournal, "\(end) at call \(call)")
            }
            _ = try await replace(in: left)
            #expect(try await FileJournal(path, in: left).load().state == Self.rebuilt, "\(end) at call \(call)")
        }
    }

    @Test(arguments: Before.allCases, [EIO, ENOSPC, EACCES])
    func `says so when a call fails`(before: Before, code: Int32) async throws {
        let undisturbed = FaultyFileSystem(try disk(before))
        _ = try await replace(in: undisturbed)
        for call in 1...undisturbed.callCount {
            let disk = try disk(before)
            // Giving the lock back is the only call whose failure does not matter.
            guard let _ = try? await replace(in: FaultyFileSystem(disk, dyingAt: call, failingWith: code)) else {
                continue
            }
            #expect(try await FileJournal(path, in: disk).load().state == Self.rebuilt, "error \(code) at call \(call)")
        }
    }
}
