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

        private let end: Timestamp?

        /// - Parameter end: when the credentials end, nil for an hour after they were issued.
        init(_ clock: Clock, isOpen: Bool = true, end: Timestamp? = nil) {
            self.clock = clock
            self.isOpen = isOpen
            self.end = end
        }

        func fail() { isFailing = true }

        func close() { isOpen = false }

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
            let end = end ?? Timestamp(microseconds: clock.microseconds + 3_600_000_000)
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

    @Test func `who asks while the next one is got has the old one, but for its last minute`() async throws {
        let clock = Clock()
        let issuer = Issuer(clock)
        let credentials = RefreshingCredentials(issuer, time: clock)
        _ = try await credentials.credential()
        await issuer.close()
        clock.advance(seconds: 3300)
        let first = Task { try await credentials.credential().accessKeyId }
        while await !issuer.someoneWaits { await Task.yield() }
        #expect(try await credentials.credential().accessKeyId == "AKID1")
        clock.advance(seconds: 240)
        let last = Task { try await credentials.credential().accessKeyId }
        for _ in 0..<1000 { await Task.yield() }
        await issuer.open()
        #expect(try await first.value == "AKID2")
        #expect(try await last.value == "AKID2")
        #expect(await issuer.count == 2)
    }

    /// A clock that is an hour off, which the first signed call finds out.
    @Test(arguments: [3600, -3600] as [Int64])
    func `the end is reckoned by AWS's clock`(_ offset: Int64) async throws {
        let clock = Clock()
        let answer = HTTPResponse(
            status: 403, headers: ["Date": "Thu, 01 Jan 1970 02:00:00 GMT"],
            body: """
                <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Code>SignatureDoesNotMatch\
                </Code><Message>Signature expired</Message></Error></ErrorResponse>
                """)
        // AWS's clock says two hours; this machine's one or three.
        clock.advance(seconds: 7200 - offset)
        let server = ServerClock()
        let issuer = Issuer(clock, end: Timestamp(microseconds: 7_200_000_000 + 3_600_000_000))
        let credentials = RefreshingCredentials(issuer, time: clock, clock: server)
        let sts = STSClient(
            endpoint: EndpointURL(host: "sts.example.com"), region: try Region("us-west-2"),
            configuration: ClientConfiguration(
                transport: ScriptedTransport([.success(answer)]), credentials: credentials, time: clock,
                clock: server, retryPolicy: RetryPolicy(maxAttempts: 1), userAgent: "test"))
        _ = try? await sts.read(GetCallerIdentity())
        #expect(server.offset == offset * 1_000_000)
        let before = await issuer.count
        clock.advance(seconds: 3299)
        _ = try await credentials.credential()
        #expect(await issuer.count == before)
        clock.advance(seconds: 1)
        _ = try await credentials.credential()
        #expect(await issuer.count == before + 1)
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
