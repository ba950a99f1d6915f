import AWS
import SigV4
import Synchronization
import Testing

struct RefreshingCredentialsTests {
    /// A clock that a test sets.
    private final class Clock: TimeSource {
        private let now = Mutex<Int64>(0)
        var microseconds: Int64 { now.withLock { $0 } }
        func advance(seconds: Int64) { now.withLock { $0 += seconds * 1_000_000 } }
        func sleep(for duration: Duration) async throws(CancellationError) {}
    }

    /// Issues a credential an hour at a time, once the gate is open, and counts.
    private actor Issuer: CredentialIssuer {
        private(set) var count = 0
        private var isFailing = false
        private var isOpen: Bool
        private var waiting: [CheckedContinuation<Void, Never>] = []
        private let clock: Clock

        init(_ clock: Clock, isOpen: Bool = true) {
            self.clock = clock
            self.isOpen = isOpen
        }

        func fail() { isFailing = true }

        func open() {
            isOpen = true
            waiting.forEach { $0.resume() }
            waiting = []
        }

        var someoneWaits: Bool { !waiting.isEmpty }

        func issue() async throws(CredentialError) -> (credential: IssuedCredential, route: CredentialRoute) {
            count += 1
            let number = count
            if !isOpen { await withCheckedContinuation { waiting.append($0) } }
            if isFailing || Task.isCancelled { throw .broken(.container, .noRegion) }
            let keys = Credential(accessKeyId: "AKID\(number)", secretAccessKey: "s")
            let end = Timestamp(microseconds: clock.microseconds + 3_600_000_000)
            return (
                IssuedCredential(keys, expiration: end), CredentialRoute(source: .environment, base: .keys(keys))
            )
        }
    }

    @Test func `one is got for all who wait`() async throws {
        let clock = Clock()
        let issuer = Issuer(clock, isOpen: false)
        let credentials = RefreshingCredentials(issuer, time: clock)
        let keys = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<20 { group.addTask { try await credentials.credential().accessKeyId } }
            group.addTask {
                while await !issuer.someoneWaits { await Task.yield() }
                await issuer.open()
                return "AKID1"
            }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(keys == ["AKID1"])
        #expect(await issuer.count == 1)
    }

    @Test func `a failure is told to all who wait`() async throws {
        let clock = Clock()
        let issuer = Issuer(clock, isOpen: false)
        await issuer.fail()
        let credentials = RefreshingCredentials(issuer, time: clock)
        let failures = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<20 { group.addTask { (try? await credentials.credential()) == nil } }
            while await !issuer.someoneWaits { await Task.yield() }
            for _ in 0..<1000 { await Task.yield() }
            await issuer.open()
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(failures == 20)
    }

    @Test func `the next one is got five minutes before the end`() async throws {
        let clock = Clock()
        let credentials = RefreshingCredentials(Issuer(clock), time: clock)
        #expect(try await credentials.credential().accessKeyId == "AKID1")
        clock.advance(seconds: 3299)
        #expect(try await credentials.credential().accessKeyId == "AKID1")
        clock.advance(seconds: 1)
        #expect(try await credentials.credential().accessKeyId == "AKID2")
    }

    @Test func `where the next one cannot be got the old one is used to its end`() async throws {
        let clock = Clock()
        let issuer = Issuer(clock)
        let credentials = RefreshingCredentials(issuer, time: clock)
        _ = try await credentials.credential()
        await issuer.fail()
        clock.advance(seconds: 3300)
        for _ in 0..<3 { #expect(try await credentials.credential().accessKeyId == "AKID1") }
        #expect(await issuer.count == 2)
        clock.advance(seconds: 300)
        await #expect(throws: CredentialError.self) { try await credentials.credential() }
    }

    @Test func `who was cancelled fails alone`() async throws {
        let clock = Clock()
        let issuer = Issuer(clock, isOpen: false)
        let credentials = RefreshingCredentials(issuer, time: clock)
        let first = Task { try await credentials.credential().accessKeyId }
        while await !issuer.someoneWaits { await Task.yield() }
        let second = Task { try await credentials.credential().accessKeyId }
        for _ in 0..<1000 { await Task.yield() }
        first.cancel()
        await issuer.open()
        await #expect(throws: CredentialError.self) { try await first.value }
        #expect(try await second.value == "AKID2")
    }
}
