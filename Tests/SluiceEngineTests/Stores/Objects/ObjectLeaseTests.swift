import SluiceCore
import SluiceFiles
import Synchronization
import Testing

@testable import SluiceEngine

/// Who has the lock of a state that a team shares, and until when.
struct ObjectLeaseTests {
    private typealias Samples = StoreSamples

    private let objects = MemoryObjects()

    private func lease(
        _ owner: String, _ clock: LeapClock = LeapClock(), on machine: String? = "here", alive: Bool = true,
        in objects: (any ObjectStore)? = nil
    ) -> ObjectLease {
        ObjectLease(
            objects ?? self.objects, key: "lock", place: "s3://memory/lock",
            machine: Machine(name: machine) { _ in alive }, clock: clock, newOwner: { owner })
    }

    private func isTaken(_ lease: ObjectLease, within timeout: Duration) async -> Bool {
        do { try await lease.acquire(Samples.rival, timeout: timeout) } catch { return false }
        return true
    }

    @Test func `goes over to whoever has seen for 90 s that nobody renews it`() async throws {
        try await lease("one").acquire(Samples.holder, timeout: .zero)
        #expect(await !isTaken(lease("two"), within: .seconds(89)))
        #expect(await isTaken(lease("two"), within: .seconds(91)))
    }

    @Test func `stays with a holder that renews it`() async throws {
        let holding = lease("one", LeapClock())
        try await holding.acquire(Samples.holder, timeout: .zero)
        let pauses = Mutex(0)
        let clock = LeapClock {
            let isTime = pauses.withLock { pauses in
                pauses += 1
                return pauses % 20 == 0
            }
            if isTime { try? await holding.renew() }
        }
        #expect(await !isTaken(lease("two", clock), within: .seconds(600)))
        #expect(pauses.withLock { $0 } == 600)
        try await holding.confirm()
    }

    @Test func `is taken at once from a process of this machine that is dead`() async throws {
        try await lease("one").acquire(Samples.holder, timeout: .zero)
        #expect(await !isTaken(lease("two", on: "there", alive: false), within: .zero))
        #expect(await !isTaken(lease("two", on: nil, alive: false), within: .zero))
        #expect(await !isTaken(lease("two"), within: .zero))
        #expect(await isTaken(lease("two", alive: false), within: .zero))
    }

    @Test func `is free when it was given back`() async throws {
        let first = lease("one")
        try await first.acquire(Samples.holder, timeout: .zero)
        await first.release()
        #expect(await isTaken(lease("two"), within: .zero))
        // What is given back twice is somebody else's by now.
        await first.release()
        #expect(await !isTaken(lease("three"), within: .zero))
    }

    @Test func `what is no lock is taken for held, and goes over too`() async throws {
        _ = objects.put(Array("{}".utf8), at: "lock", if: nil)
        await #expect(throws: StoreError.locked("s3://memory/lock", nil)) {
            try await lease("one").acquire(Samples.holder, timeout: .zero)
        }
        #expect(await isTaken(lease("one"), within: .seconds(91)))
    }

    @Test func `a holder that stood still for a minute asks before it goes on`() async throws {
        let clock = LeapClock()
        let holding = lease("one", clock)
        try await holding.acquire(Samples.holder, timeout: .zero)
        let before = objects.writes
        clock.leap(.seconds(59))
        try await holding.confirm()
        #expect(objects.writes == before)
        clock.leap(.seconds(1))
        try await holding.confirm()
        #expect(objects.writes == before + 1)
        clock.leap(.seconds(60))
        #expect(await isTaken(lease("two"), within: .seconds(91)))
        await #expect(throws: StoreError.takenOver("s3://memory/lock", Samples.rival)) { try await holding.confirm() }
        #expect(await !holding.isHeld)
    }

    @Test(arguments: TroubledObjects.Trouble.allCases, 1...6)
    func `keeps its lock over a line that loses a call`(trouble: TroubledObjects.Trouble, number: Int) async throws {
        let clock = LeapClock()
        let troubled = TroubledObjects(objects) { $0 == number ? trouble : .none }
        let holding = lease("one", clock, in: troubled)
        // A look whose answer is lost is all that ends in an error; the lock is not taken then.
        guard (try? await holding.acquire(Samples.holder, timeout: .zero)) != nil else {
            #expect(number == 1 && trouble != .conflict)
            return
        }
        for _ in 1...3 {
            clock.leap(.seconds(61))
            try await holding.confirm()
        }
        #expect(await !isTaken(lease("two"), within: .seconds(60)))
        await holding.release()
        #expect(await isTaken(lease("two"), within: .zero))
    }

    /// A renewal that was given up for lost and is done later all the same is one's own.
    @Test func `knows a renewal of its own that came late`() async throws {
        let clock = LeapClock()
        let deaf = Mutex(false)
        let late = TroubledObjects(objects) { _ in deaf.withLock { $0 } ? .lost : .none }
        let holding = lease("one", clock, in: late)
        try await holding.acquire(Samples.holder, timeout: .zero)
        clock.leap(.seconds(61))
        deaf.withLock { $0 = true }
        await #expect(throws: StoreError.self) { try await holding.confirm() }
        let tag = try #require(objects.object("lock")?.eTag)
        let record = try #require(LeaseRecord(parsing: objects.object("lock")?.bytes ?? []))
        _ = objects.put(record.renewed(1).bytes, at: "lock", if: .unchanged(eTag: tag))
        deaf.withLock { $0 = false }
        try await holding.confirm()
        #expect(await holding.isHeld)
    }

    @Test func `renews in its rhythm until it is told to stop`() async throws {
        let clock = LeapClock()
        let holding = lease("one", clock)
        try await holding.acquire(Samples.holder, timeout: .zero)
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await holding.keep() }
            while objects.writes < 10 { await Task.yield() }
            group.cancelAll()
        }
        #expect(clock.now.offset >= .seconds(180))
        try await holding.confirm()
    }
}
