import SeededRandom
import SluiceCore
import SluiceFiles
import Testing

@testable import SluiceEngine

/// A state in a bucket: what two runs can do to each other, and what a run that is cut off leaves.
struct ObjectJournalTests {
    private typealias Samples = StoreSamples

    private let objects = MemoryObjects()
    private let path: BucketPath

    init() throws { path = try BucketPath(stack: "prod", in: try BucketLocation("s3://memory/states")) }

    private func store(
        _ owner: String, _ clock: LeapClock = LeapClock(), in objects: (any ObjectStore)? = nil
    ) -> ObjectJournal {
        ObjectJournal(
            path, in: objects ?? self.objects, machine: Machine(name: nil) { _ in true }, clock: clock,
            newOwner: { owner })
    }

    private static let steps: [[JournalEvent]] = [
        [Samples.intent(1)], [Samples.done(1), Samples.intent(2)], [Samples.done(2)],
    ]

    private static func open(_ run: String, _ state: State) -> JournalEvent { Samples.opening(of: state, run: run) }

    // MARK: What lies where

    @Test func `leaves a snapshot, its backup, a free lock, and the journal that led to it`() async throws {
        let store = store("one")
        try await store.lock(Samples.holder, timeout: .zero)
        try await store.begin(run: "run", on: Samples.newState, now: Samples.now)
        for events in Self.steps { try await store.append(events) }
        let next = try Samples.next(after: Samples.newState, Self.steps.flatMap(\.self))
        try await store.close(with: next, now: Samples.now)
        await store.unlock()
        let first = ContentHash(of: Snapshot(Samples.newState).bytes).description.prefix(16)
        #expect(
            objects.keys(beginning: "") == [
                "prod.sluice.json", "prod.sluice.json.backup",
                "prod.sluice.json.journal/000000-\(first)/000001", "prod.sluice.json.journal/000000-\(first)/000002",
                "prod.sluice.json.journal/000000-\(first)/000003", "prod.sluice.json.journal/000000-\(first)/000004",
                "prod.sluice.json.journal/000000-\(first)/000005", "prod.sluice.json.lock",
            ])
        let bytes = try #require(objects.object(path.snapshot)?.bytes)
        #expect(try Snapshot(parsing: bytes, file: "").state == next)
        #expect(objects.object(path.backup)?.bytes == Snapshot(Samples.newState).bytes)
        let lock = try #require(LeaseRecord(parsing: objects.object(path.lock)?.bytes ?? []))
        #expect(lock.holder == nil)
    }

    @Test func `keeps the segments of the last run alone`() async throws {
        var state = Samples.newState
        for number in 1...3 {
            let store = store("\(number)")
            try await store.lock(Samples.holder, timeout: .zero)
            try await store.begin(run: "run", on: state, now: Samples.now)
            state = try Samples.next(after: state, [])
            try await store.close(with: state, now: Samples.now)
            await store.unlock()
        }
        let folders = Set(
            objects.keys(beginning: path.journal).map { $0.dropFirst(path.journal.count).prefix { $0 != "/" } })
        #expect(folders.count == 1)
        #expect(folders.first?.hasPrefix("000002-") == true)
    }

    @Test func `refuses a store that does not keep to conditions`() async throws {
        let store = store("one", in: CarelessObjects(objects))
        try await store.lock(Samples.holder, timeout: .zero)
        await #expect(
            throws: StoreError.unrecordable(.object(ObjectStoreError("\(path)", .unconditional)))
        ) {
            try await store.begin(run: "run", on: Samples.newState, now: Samples.now)
        }
    }

    // MARK: Two runs

    @Test func `a run that stood still cannot go on after another took over`() async throws {
        // Its clock stood still with it, so that it believes its lock to be fresh.
        let still = store("one")
        try await still.lock(Samples.holder, timeout: .zero)
        try await still.begin(run: "run", on: Samples.newState, now: Samples.now)
        try await still.append([Samples.intent(1)])

        let other = store("two")
        try await other.lock(Samples.rival, timeout: .seconds(91))
        let found = try await other.load()
        #expect(found.events == [Self.open("run", Samples.newState), Samples.intent(1)])
        try await other.begin(run: "next", on: try #require(found.state), now: Samples.now)

        await #expect(throws: StoreError.takenOver("\(path)", Samples.rival)) {
            try await still.append([Samples.done(1), Samples.intent(2)])
        }
        #expect(await still.unrecorded.events == [Samples.done(1)])
        await #expect(throws: StoreError.takenOver("\(path)", Samples.rival)) {
            try await still.close(with: Samples.state, now: Samples.now)
        }
        try await other.append([Samples.done(1)])
    }

    @Test func `a run that stood still cannot go on even after the other has come to its end`() async throws {
        let still = store("one")
        try await still.lock(Samples.holder, timeout: .zero)
        try await still.begin(run: "run", on: Samples.newState, now: Samples.now)
        let other = store("two")
        try await other.lock(Samples.rival, timeout: .seconds(91))
        try await other.begin(run: "next", on: Samples.newState, now: Samples.now)
        let next = try Samples.next(after: Samples.newState, [])
        try await other.close(with: next, now: Samples.now)
        await other.unlock()
        await #expect(throws: StoreError.self) { try await still.append([Samples.intent(2)]) }
        #expect(try await store("three").load() == StoredState(fold: JournalFold(next)))
    }

    @Test func `a run that stood still cannot go on after the state was made anew`() async throws {
        let still = store("one")
        try await still.lock(Samples.holder, timeout: .zero)
        try await still.begin(run: "run", on: Samples.newState, now: Samples.now)
        let other = store("two")
        try await other.lock(Samples.rival, timeout: .seconds(91))
        #expect(
            try await other.replace(with: Samples.state) == [
                path.name(of: path.backup), path.name(of: path.damagedJournal),
            ])
        await other.unlock()
        await #expect(throws: StoreError.self) { try await still.append([Samples.intent(2)]) }
        #expect(try await store("three").load() == StoredState(fold: JournalFold(Samples.state)))
    }

    @Test func `one of many that begin at once goes on`() async throws {
        let stores = (1...8).map { store("\($0)") }
        // Every one of them believes to have the lock.
        for store in stores { try await store.lock(Samples.holder, timeout: .seconds(100)) }
        let begun = await withTaskGroup(of: Bool.self) { group in
            for (index, store) in stores.enumerated() {
                group.addTask {
                    (try? await store.begin(run: "\(index)", on: Samples.newState, now: Samples.now)) != nil
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(begun <= 1)
        #expect(try await store("last").load().events.count == begun)
    }

    // MARK: Cut off

    /// How a line breaks for good.
    enum Break: CaseIterable {
        case before
        case after
    }

    /// Whatever call is the last that gets through, the next run finds what was recorded, and comes to its end.
    @Test(arguments: Break.allCases, [false, true])
    func `can be cut off at every call`(way: Break, wasThere: Bool) async throws {
        var base = Samples.newState
        var number = 0
        while true {
            number += 1
            let objects = MemoryObjects()
            base = Samples.newState
            if wasThere { base = await run(on: base, in: objects, "first").state }
            let (last, way) = (number, way)
            let dying = TroubledObjects(objects) { call in
                call < last ? .none : call == last && way == .after ? .unanswered : .lost
            }
            let cut = await run(on: base, in: dying, "cut")
            let found = try await store("look", in: objects).load()
            if cut.isClosed {
                #expect(found.state == cut.state, "call \(number)")
            } else if found.isInterrupted {
                #expect(found.events.starts(with: cut.recorded), "call \(number)")
                #expect(found.events.count <= cut.recorded.count + 2)
            } else {
                #expect(
                    found.state == cut.state || (cut.recorded.isEmpty && (found.state ?? base) == base),
                    "call \(number): \(found)")
            }
            let state = found.state ?? base
            let second = await run(on: state, in: objects, "second")
            #expect(second.isClosed, "call \(number)")
            #expect(try await store("look", in: objects).load() == StoredState(fold: JournalFold(second.state)))
            if dying.callCount < number { break }
        }
        #expect(number > 12)
    }

    private struct Progress {
        var recorded: [JournalEvent] = []
        var isClosed = false
        var state: State
    }

    /// A whole run, as far as it comes; the state is what it would close with.
    private func run(on base: State, in objects: any ObjectStore, _ name: String) async -> Progress {
        let store = store(name, in: objects)
        var progress = Progress(state: base)
        progress.state.serial += 1
        do throws(StoreError) {
            try await store.lock(Samples.holder, timeout: .seconds(100))
            try await store.begin(run: name, on: base, now: Samples.now)
            progress.recorded.append(Self.open(name, base))
            for number in 1...3 {
                let events = [Samples.intent(number, run: name), Samples.failed(number, run: name)]
                try await store.append(events)
                progress.recorded += events
            }
            try await store.close(with: progress.state, now: Samples.now)
            progress.isClosed = true
            await store.unlock()
        } catch {
            // This is where it was cut off.
        }
        return progress
    }

    /// Over a line that loses and repeats, and with runs that stand still and are taken over, nothing that was recorded
    /// is ever missing.
    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func `loses nothing that was recorded`(seed: UInt64) async throws {
        var generator = SplitMix64(seed: seed)
        let memory = MemoryObjects()
        var kept: [JournalEvent] = []
        var base = Samples.newState
        var sleepers: [ObjectJournal] = []
        var mayBeClosed = false
        for number in 1...6 {
            let lineSeed = generator.next()
            let line = TroubledObjects(memory) { call in
                var generator = SplitMix64(seed: lineSeed &+ UInt64(call))
                return Int.random(in: 0..<4, using: &generator) == 0
                    ? TroubledObjects.Trouble.allCases.randomElement(using: &generator) ?? .none : .none
            }
            let store = store("\(number)", in: line)
            guard (try? await store.lock(Samples.holder, timeout: .seconds(200))) != nil,
                let found = try? await store.load()
            else { continue }
            if mayBeClosed, !found.isInterrupted { kept = [] }
            mayBeClosed = false
            #expect(found.events.filter { kept.contains($0) } == kept, "seed \(seed)")
            base = found.state ?? base
            guard (try? await store.begin(run: "\(number)", on: base, now: Samples.now)) != nil else { continue }
            kept.append(Self.open("\(number)", base))
            for step in 1...3 {
                let events = [Samples.intent(step, run: "\(number)"), Samples.failed(step, run: "\(number)")]
                if (try? await store.append(events)) != nil { kept += events } else { break }
            }
            for sleeper in sleepers {
                await #expect(throws: StoreError.self) { try await sleeper.append([Samples.intent(9)]) }
            }
            if Bool.random(using: &generator) {
                sleepers.append(store)
            } else {
                var next = base
                next.serial += 1
                if (try? await store.close(with: next, now: Samples.now)) != nil {
                    kept = []
                    base = next
                } else {
                    mayBeClosed = true
                }
                await store.unlock()
            }
        }
    }
}

/// Objects that are written whether their condition holds or not.
private struct CarelessObjects: ObjectStore {
    let wrapped: MemoryObjects

    init(_ wrapped: MemoryObjects) { self.wrapped = wrapped }

    func object(_ key: String) -> StoredObject? { wrapped.object(key) }
    func put(_ bytes: [UInt8], at key: String, if condition: PutCondition?) -> String? {
        wrapped.put(bytes, at: key, if: nil)
    }
    func delete(_ key: String) { wrapped.delete(key) }
    func keys(beginning prefix: String) -> [String] { wrapped.keys(beginning: prefix) }
}
