import AWS
import AWSTesting
import SeededRandom
import Simulation
import SluiceCore
import SluiceFiles
import Synchronization
import Testing
import Tracing

@testable import SluiceEngine

/// The life of a stack in an account in this process, on a clock that jumps: the real engine, planner and client.
final class Rehearsal: Sendable {
    let time: VirtualTime
    let transport: FakeTransport
    /// Between the account and everybody, and faithful until it is told to begin.
    let respelling: Respelling
    let engine: Engine
    /// The hand of somebody else, with a client of their own.
    let ec2: EC2Client
    private let state: Mutex<State>
    private let events = Mutex<[Progress]>([])

    /// - Parameters:
    ///   - clock: what sluice's machine goes by; nil = the same clock as AWS.
    ///   - disturb: what happens to a call; it may look at the time.
    init(
        _ settings: FakeEC2.Settings = FakeEC2.Settings(), time: VirtualTime = VirtualTime(), stack: String = "prod",
        clock: (any TimeSource)? = nil, tracer: (any Tracer)? = nil,
        disturb: @escaping FakeTransport.Disturber = { _ in .none }
    ) throws {
        self.time = time
        transport = FakeTransport(FakeEC2(settings: settings), time: time, disturb: disturb)
        respelling = Respelling(transport)
        let configuration = ClientConfiguration(
            transport: respelling, credentials: StaticCredentials(Relay.credential), time: clock ?? time,
            random: SplitMix64(seed: 0), userAgent: "sluice/test")
        let endpoint = EndpointURL(host: "ec2.us-west-2.amazonaws.com")
        ec2 = EC2Client(endpoint: endpoint, region: try Region("us-west-2"), configuration: configuration)
        let sts = STSClient(endpoint: endpoint, region: try Region("us-west-2"), configuration: configuration)
        let runs = Runs()
        // Every run has a name of its own: its calls' tokens are made of it.
        engine = Engine(ec2: ec2, sts: sts, time: clock ?? time, random: { runs.next() }, tracer: tracer)
        state = Mutex(State(stack: stack, lineage: "0123456789abcdef0123456789abcdef", region: "us-west-2"))
    }

    /// Other bits every time, and the same in every test.
    private final class Runs: Sendable {
        private let last = Mutex<UInt64>(0)

        func next() -> UInt64 {
            last.withLock { last in
                last += 1
                return last
            }
        }
    }

    var known: State { state.withLock { $0 } }

    /// Everything that is told of a call that waits for what still uses its object.
    var heldBy: [[String]] {
        events.withLock { $0 }.compactMap { if case .held(_, let culprits, _) = $0 { culprits } else { nil } }
    }

    static func plan(_ text: String) throws -> Plan {
        try #require(PlanFile.read(Array(text.utf8), file: "plan.yaml") { _ in .failure(.init("no such file")) }.plan)
    }

    func propose(_ goal: Engine.Goal, _ plan: Plan) async throws -> Engine.Proposal {
        try await engine.propose(goal, plan, on: JournalFold(known))
    }

    /// Plans and carries out; nothing may be in the way.
    @discardableResult
    func carryOut(
        _ goal: Engine.Goal, _ plan: Plan, until stop: Duration? = nil,
        meanwhile: @escaping @Sendable () async -> Void = {}
    ) async throws -> RunReport {
        let proposal = try await propose(goal, plan)
        #expect(!proposal.changeSet.isRefused, "\(proposal.changeSet.diagnostics)")
        let store = MemoryJournal(known)
        try await store.lock(
            LockHolder(
                processID: 1, host: "here", command: "test",
                started: SluiceCore.Timestamp(microseconds: time.microseconds)), timeout: .zero)
        async let others: Void = meanwhile()
        let report = await engine.carryOut(
            proposal, store: store,
            interruption: { [time] in try? await time.sleep(for: stop ?? .seconds(1_000_000)) },
            watch: { event in self.events.withLock { $0.append(event) } })
        await others
        state.withLock { $0 = report.state }
        return report
    }

    /// Sends one call of somebody else's, which has to succeed.
    @discardableResult
    func made<Operation: EC2WriteOperation>(_ operation: Operation) async throws -> Operation.Output {
        switch await ec2.send(operation) {
        case .executed(let output, _): return output
        case .notExecuted(let reason): throw reason
        case .unknown(let reason): throw reason
        }
    }

    /// What exists now and is not just a moment's shape of it.
    var objects: Set<String> { Set(transport.inventory.map { "\($0.type) \($0.id)" }) }

    /// How often calls of a name were sent.
    func count(of action: String) -> Int { transport.calls.count { $0.action == action } }

    /// Runs a story from its beginning to its end.
    func play(_ story: @escaping @Sendable (Rehearsal) async throws -> Void) throws {
        try VirtualMachine.run(at: time) {
            do { try await story(self) } catch { Issue.record(error) }
        }
    }
}
