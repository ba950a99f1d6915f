import Simulation
import SluiceEngine
import Synchronization
import Testing

struct FaultyObjectsTests {
    private let base = MemoryObjects()

    private func problem(_ work: () async throws -> Void) async -> ObjectStoreError.Problem? {
        do {
            try await work()
            return nil
        } catch {
            return (error as? ObjectStoreError)?.problem
        }
    }

    @Test func `a write that is lost on its way is not done`() async throws {
        let store = FaultyObjects(base, seed: 1, odds: .init(lostBefore: 1))
        #expect(await problem { _ = try await store.put([1], at: "a", if: nil) } == .unanswered("the call was lost"))
        #expect(base.object("a") == nil)
    }

    @Test func `a write whose answer is lost is done, also where its condition did not hold`() async throws {
        let store = FaultyObjects(base, seed: 1, odds: .init(lostAfter: 1))
        for _ in 1...2 {
            #expect(
                await problem { _ = try await store.put([1], at: "a", if: .absent) }
                    == .unanswered("the answer was lost"))
        }
        #expect(base.object("a")?.bytes == [1] && base.writes == 1)
        #expect(await problem { try await store.delete("a") } == .unanswered("the answer was lost"))
        #expect(base.object("a") == nil)
    }

    @Test func `only a write on a condition collides`() async throws {
        let store = FaultyObjects(base, seed: 1, odds: .init(lostAfter: 0, conflict: 1))
        #expect(await problem { _ = try await store.put([1], at: "a", if: .absent) } == .conflict)
        #expect(base.object("a") == nil)
        #expect(try await store.put([1], at: "a", if: nil) != nil)
    }

    @Test func `objects and lists are not told`() async throws {
        let store = FaultyObjects(base, seed: 1, odds: .init(lostRead: 1))
        #expect(await problem { _ = try await store.object("a") } == .unanswered("the answer was lost"))
        #expect(await problem { _ = try await store.keys(beginning: "") } == .unanswered("the answer was lost"))
    }

    @Test func `what goes wrong follows from the seed, as often as it should`() async throws {
        func outcomes(_ seed: UInt64) async -> [ObjectStoreError.Problem?] {
            let store = FaultyObjects(MemoryObjects(), seed: seed, odds: .init(lostBefore: 0.2, conflict: 0.3))
            var outcomes: [ObjectStoreError.Problem?] = []
            for _ in 0..<1000 { outcomes.append(await problem { _ = try await store.put([1], at: "a", if: .absent) }) }
            return outcomes
        }
        let first = await outcomes(1)
        #expect(await outcomes(1) == first)
        #expect(await outcomes(2) != first)
        #expect((250...350).contains(first.count { $0 == .conflict }))
        #expect((100...180).contains(first.count { $0 == .unanswered("the call was lost") }))
    }

    @Test func `a test sees every call before it is done and after`() async throws {
        let seen = Mutex<[String]>([])
        let base = base
        let store = FaultyObjects(base, seed: 1) { moment, call in
            seen.withLock { $0.append("\(moment) \(call): \(base.object("a") == nil ? "absent" : "there")") }
        }
        _ = try await store.put([1], at: "a", if: nil)
        _ = try await store.keys(beginning: "x")
        #expect(
            seen.withLock { $0 } == [
                #"before put("a", nil): absent"#, #"after put("a", nil): there"#, #"before keys("x"): there"#,
                #"after keys("x"): there"#,
            ])
    }
}
