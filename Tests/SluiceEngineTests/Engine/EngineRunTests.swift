import AWS
import AWSTesting
import Foundation
import SluiceCore
import SluiceEngine
import SluiceFiles
import Testing

/// Whole runs of the engine against an account as strict as EC2, where a minute of waiting costs nothing.
struct EngineRunTests {
    private let time = LeapingTime()

    /// An engine on an account, and a journal for its runs.
    private func engine(_ transport: FakeTransport) throws -> Engine {
        let region = try Region("us-west-2")
        let configuration = ClientConfiguration(
            transport: transport, credentials: StaticCredentials(Relay.credential), time: time,
            userAgent: "sluice/test")
        return Engine(
            ec2: EC2Client(
                endpoint: EndpointURL(host: "ec2.us-west-2.amazonaws.com"), region: region,
                configuration: configuration),
            sts: STSClient(
                endpoint: EndpointURL(host: "sts.us-west-2.amazonaws.com"), region: region,
                configuration: configuration), time: time)
    }

    private func plan(_ name: String) throws -> Plan {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../plans/\(name)/plan.yaml").standardizedFileURL
        let reading = PlanFile.read(try Array(Data(contentsOf: file)), file: "plan.yaml") { _ in
            .failure(PlanFile.Unreadable("there is no such file"))
        }
        return try #require(reading.plan)
    }

    /// Proposes and carries out, as `apply` and `destroy` do.
    private func run(_ goal: Engine.Goal, _ plan: Plan, _ engine: Engine, _ store: MemoryJournal) async throws
        -> RunReport
    {
        let stored = try await store.load()
        let fold =
            stored.fold ?? JournalFold(State(stack: plan.name, lineage: "beef", region: plan.region ?? "us-west-2"))
        let proposal = try await engine.propose(goal, plan, on: fold)
        #expect(!proposal.changeSet.isRefused, "\(proposal.changeSet.diagnostics)")
        return await engine.carryOut(
            proposal, store: store, interruption: { try? await Task.sleep(for: .seconds(3600)) }, watch: { _ in })
    }

    private func lock(_ store: MemoryJournal) async throws {
        let start = SluiceCore.Timestamp(microseconds: time.microseconds)
        let holder = LockHolder(processID: 1, host: "here", command: "test", started: start)
        try await store.lock(holder, timeout: .zero)
    }

    @Test(arguments: [false, true])
    func `a fresh VPC is made, needs nothing more, and leaves nothing behind`(isThrottled: Bool) async throws {
        var settings = FakeEC2.Settings()
        settings.throttles = isThrottled
        settings.pageSize = 3
        let transport = FakeTransport(FakeEC2(settings: settings), time: time)
        let (engine, store, plan) = (try engine(transport), MemoryJournal(), try plan("fresh-vpc"))
        try await lock(store)
        let applied = try await run(.apply, plan, engine, store)
        #expect(applied.failures.isEmpty, "\(applied.failures)")
        #expect(applied.remaining.isEmpty)
        // The endpoints' group admits callers and is meant to keep what it was born with.
        let open = transport.inventory.filter { !$0.isImplicit && $0.opensDefaultEgress }
        #expect(open.map { $0.tags[SluiceTag.address] } == ["securityGroup/endpoints"])
        let fold = try #require(try await store.load().fold)
        #expect(try await engine.propose(.apply, plan, on: fold).changeSet.isEmpty)
        let destroyed = try await run(.destroy, plan, engine, store)
        #expect(destroyed.failures.isEmpty, "\(destroyed.failures)")
        #expect(transport.inventory == [])
        #expect(destroyed.state.resources.isEmpty)
    }
}
