import SluiceCore
import SluiceEngine
import SluiceFiles
import Testing

/// What every store has to do.
struct JournalStoreTests {
    private typealias Samples = StoreSamples

    /// A store with a run that has begun on a new state.
    private func begun(_ place: StorePlace) async throws -> any JournalStore {
        let store = try place.store()
        try await store.lock(Samples.holder, timeout: .zero)
        try await store.begin(run: "run", on: Samples.newState, now: Samples.now)
        return store
    }

    @Test(arguments: StorePlace.Kind.allCases)
    func `has nothing before the first run begins`(kind: StorePlace.Kind) async throws {
        let store = try StorePlace(kind).store()
        try await store.lock(Samples.holder, timeout: .zero)
        let stored = try await store.load()
        #expect(stored == StoredState())
        #expect(!stored.isInterrupted)
    }

    @Test(arguments: StorePlace.Kind.allCases)
    func `keeps the state with which a run was closed`(kind: StorePlace.Kind) async throws {
        let store = try await begun(StorePlace(kind))
        try await store.append([Samples.intent(1)])
        try await store.append([Samples.done(1)])
        let next = try Samples.next(after: Samples.newState, [Samples.intent(1), Samples.done(1)])
        try await store.close(with: next, now: Samples.now)
        let stored = try await store.load()
        #expect(stored.state == next)
        #expect(stored.state?.resources[Samples.address(1)]?.id == "igw-1")
        #expect(!stored.isInterrupted)
    }

    @Test(arguments: StorePlace.Kind.allCases)
    func `folds in what a run recorded before it was cut off`(kind: StorePlace.Kind) async throws {
        let place = StorePlace(kind)
        let store = try await begun(place)
        try await store.append([Samples.intent(1), Samples.done(1), Samples.intent(2)])
        let stored = try await place.storeAfterCrash(of: store).load()
        #expect(stored.isInterrupted)
        #expect(
            stored.events == [
                Samples.opening(of: Samples.newState), Samples.intent(1), Samples.done(1), Samples.intent(2),
            ])
        #expect(stored.state?.resources[Samples.address(1)]?.id == "igw-1")
        #expect(stored.fold?.openIntents.map(\.id) == [IntentID(run: "run", sequence: 2)])
    }

    @Test(arguments: StorePlace.Kind.allCases)
    func `goes on with the journal of a run that was cut off`(kind: StorePlace.Kind) async throws {
        let place = StorePlace(kind)
        let first = try await begun(place)
        try await first.append([Samples.intent(1)])
        let second = try await place.storeAfterCrash(of: first)
        try await second.lock(Samples.holder, timeout: .zero)
        try await second.begin(run: "next", on: try #require(second.load().state), now: Samples.now)
        try await second.append([Samples.done(1), Samples.intent(1, run: "next")])
        let stored = try await place.storeAfterCrash(of: second).load()
        #expect(
            stored.events == [
                Samples.opening(of: Samples.newState), Samples.intent(1),
                Samples.opening(of: Samples.newState, run: "next"), Samples.done(1), Samples.intent(1, run: "next"),
            ])
    }

    @Test(arguments: StorePlace.Kind.allCases)
    func `records nothing outside a run`(kind: StorePlace.Kind) async throws {
        let store = try StorePlace(kind).store()
        await #expect(throws: StoreError.notBegun) {
            try await store.begin(run: "run", on: Samples.newState, now: Samples.now)
        }
        try await store.lock(Samples.holder, timeout: .zero)
        await #expect(throws: StoreError.notBegun) { try await store.append([Samples.intent(1)]) }
        await #expect(throws: StoreError.notBegun) { try await store.close(with: Samples.state, now: Samples.now) }
        try await store.begin(run: "run", on: Samples.newState, now: Samples.now)
        try await store.close(with: try Samples.next(after: Samples.newState, []), now: Samples.now)
        await #expect(throws: StoreError.notBegun) { try await store.append([Samples.intent(1)]) }
        await store.unlock()
        await #expect(throws: StoreError.notBegun) {
            try await store.begin(run: "run", on: Samples.newState, now: Samples.now)
        }
    }

    @Test(arguments: StorePlace.Kind.allCases)
    func `begins no run on another state than the one that is stored`(kind: StorePlace.Kind) async throws {
        let store = try await begun(StorePlace(kind))
        try await store.close(with: try Samples.next(after: Samples.newState, []), now: Samples.now)
        var older = try #require(try await store.load().state)
        older.serial -= 1
        await #expect(throws: StoreError.changed("its serial is 1, not 0")) {
            try await store.begin(run: "run", on: older, now: Samples.now)
        }
        older.lineage = "cafe"
        await #expect(throws: StoreError.changed("its lineage is beef, not cafe")) {
            try await store.begin(run: "run", on: older, now: Samples.now)
        }
    }

    @Test(arguments: StorePlace.Kind.allCases)
    func `begins no run on a state that is gone`(kind: StorePlace.Kind) async throws {
        let store = try StorePlace(kind).store()
        try await store.lock(Samples.holder, timeout: .zero)
        await #expect(throws: StoreError.changed("it is gone")) {
            try await store.begin(run: "run", on: Samples.state, now: Samples.now)
        }
    }

    @Test(arguments: StorePlace.Kind.allCases)
    func `refuses a journal that tells what cannot have happened`(kind: StorePlace.Kind) async throws {
        let store = try await begun(StorePlace(kind))
        try await store.append([Samples.done(1)])
        await #expect {
            try await store.load()
        } throws: { error in
            if case .unreadable(let error)? = error as? StoreError, case .impossible = error.problem {
                true
            } else {
                false
            }
        }
    }

    // MARK: The lock

    @Test(arguments: StorePlace.Kind.allCases)
    func `names who holds the lock`(kind: StorePlace.Kind) async throws {
        let place = StorePlace(kind)
        let (first, second) = (try place.store(), try place.store())
        try await first.lock(Samples.holder, timeout: .zero)
        await #expect {
            try await second.lock(Samples.rival, timeout: .zero)
        } throws: { error in
            guard case .locked(_, let holder)? = error as? StoreError else { return false }
            return holder == Samples.holder
        }
        await first.unlock()
        try await second.lock(Samples.rival, timeout: .zero)
        await #expect(throws: StoreError.self) { try await first.lock(Samples.holder, timeout: .zero) }
    }

    @Test func `waits for the lock until it is given back`() async throws {
        let place = StorePlace(.files)
        let first = try place.store()
        try await first.lock(Samples.holder, timeout: .zero)
        let second = try place.store(clock: HookClock { await first.unlock() })
        try await second.lock(Samples.rival, timeout: .seconds(1))
    }

    @Test func `gives up waiting for the lock when the time is up`() async throws {
        let place = StorePlace(.files)
        let pauses = Counter()
        let holding = try place.store()
        try await holding.lock(Samples.holder, timeout: .zero)
        let second = try place.store(clock: HookClock { pauses.increment() })
        await #expect(throws: StoreError.locked("/states/prod.sluice.json", Samples.holder)) {
            try await second.lock(Samples.rival, timeout: .milliseconds(600))
        }
        #expect(pauses.value == 3)
    }
}
