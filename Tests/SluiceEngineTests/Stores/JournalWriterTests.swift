import Dispatch
import Foundation
import SluiceCore
import SluiceFiles
import Synchronization
import Testing

@testable import SluiceEngine

/// One at a time: two disks that are busy would take both threads of a small machine.
@Suite(.serialized) struct JournalWriterTests {
    private typealias Samples = StoreSamples

    private static let start = ContentHash(of: "the snapshot".utf8)
    private static let path = "journal"
    /// A machine whose other threads are all taken fails a test, and never hangs it.
    private static let patience: DispatchTimeInterval = .seconds(30)

    private func writer(_ fileSystem: SyncHookFileSystem) throws -> JournalWriter<ReservedFile> {
        let file = try fileSystem.openFile(at: Self.path, .exclusive)
        return JournalWriter(try ReservedFile(file, at: 0, reserve: 1000), after: Self.start, at: 0)
    }

    private func events(_ fileSystem: SyncHookFileSystem) throws -> [JournalEvent] {
        let bytes = try #require(fileSystem.contents(of: Self.path))
        return try JournalFile(parsing: bytes, file: Self.path)?.events ?? []
    }

    // While its disk is busy a writer takes a thread, so that another one has to be there.

    @Test(.enabled(if: ProcessInfo.processInfo.activeProcessorCount > 1))
    func `shares one sync among all who came while the disk was busy`() async throws {
        let syncs = Counter()
        let gate = DispatchSemaphore(value: 0)
        let fileSystem = SyncHookFileSystem {
            syncs.increment()
            if syncs.value == 2 { _ = gate.wait(timeout: .now() + Self.patience) }
        }
        let writer = try writer(fileSystem)
        try await writer.append([Samples.opening(of: Samples.state)])
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await writer.append([Samples.intent(1)]) }
            while syncs.value < 2 { await Task.yield() }
            for number in 2...16 { group.addTask { try await writer.append([Samples.intent(number)]) } }
            while await writer.queueLength < 15 { await Task.yield() }
            gate.signal()
            try await group.waitForAll()
        }
        #expect(syncs.value == 3)
        #expect(
            try Set(events(fileSystem))
                == Set([Samples.opening(of: Samples.state)] + (1...16).map { Samples.intent($0) }))
    }

    @Test func `keeps the events of many who append at once, each run of them in order`() async throws {
        let fileSystem = SyncHookFileSystem {}
        let writer = try writer(fileSystem)
        try await writer.append([Samples.opening(of: Samples.state)])
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...64 {
                group.addTask {
                    try await writer.append([Samples.intent(number)])
                    try await writer.append([Samples.done(number)])
                }
            }
            try await group.waitForAll()
        }
        let events = try events(fileSystem)
        #expect(events.count == 129)
        for number in 1...64 {
            let intent = try #require(events.firstIndex(of: Samples.intent(number)))
            let done = try #require(events.firstIndex(of: Samples.done(number)))
            #expect(intent < done)
        }
    }

    @Test func `has on the disk what it said was recorded`() async throws {
        let fileSystem = SyncHookFileSystem {}
        let writer = try writer(fileSystem)
        fileSystem.syncDirectory(".")
        let all = [Samples.opening(of: Samples.state), Samples.intent(1), Samples.done(1)]
        for (index, event) in all.enumerated() {
            try await writer.append([event])
            let durable = try #require(fileSystem.base.afterPowerLoss().contents(of: Self.path))
            #expect(try JournalFile(parsing: durable, file: Self.path)?.events == Array(all[...index]))
        }
    }

    @Test func `fails for ever once a sync has failed, and never tries again`() async throws {
        let syncs = Counter()
        let failure = FileSystemError(.sync, Self.path, code: 5, message: "input/output error")
        let fileSystem = SyncHookFileSystem { () throws(FileSystemError) in
            syncs.increment()
            if syncs.value == 2 { throw failure }
        }
        let writer = try writer(fileSystem)
        try await writer.append([Samples.opening(of: Samples.state)])
        await #expect(throws: failure) { try await writer.append([Samples.intent(1)]) }
        await #expect(throws: failure) { try await writer.append([Samples.intent(2)]) }
        #expect(syncs.value == 2)
    }

    @Test(.enabled(if: ProcessInfo.processInfo.activeProcessorCount > 1))
    func `tells everybody who waits that the disk has failed`() async throws {
        let syncs = Counter()
        let gate = DispatchSemaphore(value: 0)
        let failure = FileSystemError(.sync, Self.path, code: 5, message: "input/output error")
        let fileSystem = SyncHookFileSystem { () throws(FileSystemError) in
            syncs.increment()
            _ = gate.wait(timeout: .now() + Self.patience)
            throw failure
        }
        let writer = try writer(fileSystem)
        let failures = await withTaskGroup(of: Bool.self) { group in
            for number in 1...8 {
                group.addTask {
                    do throws(FileSystemError) {
                        try await writer.append([Samples.intent(number)])
                        return false
                    } catch {
                        return error == failure
                    }
                }
            }
            while await writer.queueLength < 7 { await Task.yield() }
            gate.signal()
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(failures == 8)
        #expect(syncs.value == 1)
    }
}
