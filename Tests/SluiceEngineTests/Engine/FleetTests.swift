import AWS
import AWSTesting
import Simulation
import SluiceCore
import SluiceEngine
import SluiceFiles
import Synchronization
import Testing

/// Several stacks in one account and Region, side by side, in an account as strict as EC2.
struct FleetTests {
    /// A plan with a VPC of its own.
    private static func plan(_ number: Int) throws -> Plan {
        try Rehearsal.plan(
            """
            name: team-\(number)
            region: us-west-2
            network: { create: { cidr: 10.\(number).0.0/16, zones: [us-west-2a] } }
            proxy: { httpProxy: "http://10.200.0.254:3128" }

            """)
    }

    private static func state(_ number: Int) -> State {
        State(stack: "team-\(number)", lineage: "\(1000 + number)", region: "us-west-2")
    }

    /// What each of so many stacks would do.
    private static func proposals(
        _ goal: Engine.Goal, _ states: [State], _ engine: Engine
    ) async throws -> [Engine.Proposal] {
        try await withThrowingTaskGroup(of: (Int, Engine.Proposal).self) { group in
            for (number, state) in states.enumerated() {
                let plan = try plan(number)
                group.addTask { (number, try await engine.propose(goal, plan, on: JournalFold(state))) }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }.sorted { $0.key < $1.key }.map(\.value)
        }
    }

    /// Carries them out side by side.
    private static func carryOut(
        _ proposals: [Engine.Proposal], _ engine: Engine, _ rehearsal: Rehearsal,
        _ interruption: @escaping @Sendable () async -> Void
    ) async throws -> [RunReport] {
        try await withThrowingTaskGroup(of: (Int, RunReport).self) { group in
            for (number, proposal) in proposals.enumerated() {
                let store = MemoryJournal(proposal.fold.state)
                group.addTask {
                    let started = SluiceCore.Timestamp(microseconds: rehearsal.time.microseconds)
                    try await store.lock(
                        LockHolder(processID: 1, host: "here", command: "test", started: started), timeout: .zero)
                    let report = await engine.carryOut(
                        proposal, store: store, interruption: interruption, watch: { _ in })
                    return (number, report)
                }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }.sorted { $0.key < $1.key }.map(\.value)
        }
    }

    private static func forever(_ rehearsal: Rehearsal) -> @Sendable () async -> Void {
        { [time = rehearsal.time] in try? await time.sleep(for: .seconds(1_000_000)) }
    }

    private static func account() -> FakeEC2.Settings {
        var settings = FakeEC2.Settings()
        settings.quotas.vpcs = 100
        settings.quotas.gatewayEndpoints = 100
        settings.quotas.internetGateways = 100
        return settings
    }

    /// How many calls of each kind a look at so many stacks takes.
    private static func calls(_ count: Int) throws -> [String: Int] {
        let calls = Mutex<[String: Int]>([:])
        try Rehearsal(account()).play { rehearsal in
            let engine = rehearsal.engine.inCompany(at: FleetPace(parallelism: 64))
            let first = try await proposals(.apply, (0..<count).map(state), engine)
            let made = try await carryOut(first, engine, rehearsal, forever(rehearsal))
            #expect(made.allSatisfy { $0.failures.isEmpty && $0.remaining.isEmpty }, "\(made.map(\.failures))")
            let before = rehearsal.transport.calls.count
            let again = try await proposals(.apply, made.map(\.state), engine)
            #expect(again.allSatisfy { $0.changeSet.isEmpty })
            let seen = rehearsal.transport.calls[before...]
            calls.withLock { $0 = Dictionary(seen.map { ($0.action, 1) }, uniquingKeysWith: +) }
        }
        return calls.withLock { $0 }
    }

    @Test func `a look at ten stacks takes as many calls as at one, but for the attributes of each VPC`() throws {
        var (one, ten) = (try Self.calls(1), try Self.calls(10))
        let attributes = (
            one.removeValue(forKey: "DescribeVpcAttribute"), ten.removeValue(forKey: "DescribeVpcAttribute")
        )
        #expect(attributes.0 == 2 && attributes.1 == 20)
        #expect(one == ten && !one.isEmpty, "\(one) \(ten)")
    }

    @Test func `each is shown what it would see alone`() throws {
        try Rehearsal(Self.account()).play { rehearsal in
            let alone = rehearsal.engine
            let engine = alone.inCompany(at: FleetPace(parallelism: 16))
            let first = try await Self.proposals(.apply, (0..<4).map(Self.state), engine)
            #expect(first.allSatisfy { !$0.changeSet.isEmpty })
            let made = try await Self.carryOut(Array(first.prefix(2)), engine, rehearsal, Self.forever(rehearsal))
            let states = made.map(\.state) + (2..<4).map(Self.state)
            for goal in [Engine.Goal.apply, .destroy] {
                let together = try await Self.proposals(goal, states, engine)
                for (number, proposal) in together.enumerated() {
                    let own = try await alone.propose(goal, Self.plan(number), on: JournalFold(states[number]))
                    #expect(proposal.observation == own.observation, "team-\(number)")
                    #expect(proposal.changeSet == own.changeSet, "team-\(number)")
                }
            }
        }
    }

    @Test func `many runs at once are refused hardly more often than one, and all come to their end`() throws {
        var settings = Self.account()
        settings.throttles = true
        let refused = Mutex(0)
        try Rehearsal(settings).play { rehearsal in
            let engine = rehearsal.engine.inCompany(at: FleetPace(parallelism: 16))
            let proposals = try await Self.proposals(.apply, (0..<12).map(Self.state), engine)
            let made = try await Self.carryOut(proposals, engine, rehearsal, Self.forever(rehearsal))
            #expect(made.allSatisfy { $0.failures.isEmpty && $0.remaining.isEmpty }, "\(made.map(\.failures))")
            let intents = rehearsal.transport.calls.count {
                !$0.action.hasPrefix("Describe") && $0.action != "GetCallerIdentity"
            }
            let planned = proposals.reduce(0) { $0 + $1.changeSet.calls.actions.count }
            refused.withLock { $0 = intents - planned }
            #expect(Double(intents) <= 1.3 * Double(planned), "\(intents) for \(planned)")
        }
    }

    @Test func `endpoints on their way are looked at together`() throws {
        var settings = Self.account()
        settings.delays.interfaceEndpoint = .seconds(60)
        let polls = Mutex<[Int]>([])
        for count in [1, 10] {
            try Rehearsal(settings).play { rehearsal in
                let engine = rehearsal.engine.inCompany(at: FleetPace(parallelism: 64))
                let proposals = try await Self.proposals(.apply, (0..<count).map(Self.state), engine)
                _ = try await Self.carryOut(proposals, engine, rehearsal, Self.forever(rehearsal))
                polls.withLock { $0.append(rehearsal.count(of: "DescribeVpcEndpoints")) }
            }
        }
        let seen = polls.withLock { $0 }
        #expect(seen[1] <= 2 * seen[0], "\(seen)")
    }

    @Test func `one signal stops all, and nobody sends another call`() throws {
        try Rehearsal(Self.account()).play { rehearsal in
            let engine = rehearsal.engine.inCompany(at: FleetPace(parallelism: 4))
            let proposals = try await Self.proposals(.apply, (0..<5).map(Self.state), engine)
            let signal = { @Sendable [time = rehearsal.time] in try? await time.sleep(for: .milliseconds(400)) }
            let stopped = try await Self.carryOut(proposals, engine, rehearsal) { _ = await signal() }
            #expect(stopped.allSatisfy { $0.failures == [.interrupted] })
            let before = rehearsal.objects
            let engineAgain = rehearsal.engine.inCompany(at: FleetPace(parallelism: 4))
            let rest = try await Self.proposals(.destroy, stopped.map(\.state), engineAgain)
            _ = try await Self.carryOut(rest, engineAgain, rehearsal, Self.forever(rehearsal))
            #expect(!before.isEmpty && rehearsal.transport.inventory == [])
        }
    }

    @Test func `what AWS refuses for one of them alone is that one's failure`() throws {
        let broken = Mutex<String?>(nil)
        let rehearsal = try Rehearsal(Self.account()) { call in
            let isBroken = call.parameters["VpcId"].map { $0 == broken.withLock { $0 } } ?? false
            return isBroken ? .refused(code: "InvalidVpcID.Malformed", message: "no such thing", status: 400) : .none
        }
        try rehearsal.play { rehearsal in
            let engine = rehearsal.engine.inCompany(at: FleetPace(parallelism: 16))
            let first = try await Self.proposals(.apply, (0..<3).map(Self.state), engine)
            let made = try await Self.carryOut(first, engine, rehearsal, Self.forever(rehearsal))
            broken.withLock { $0 = made[1].state.resources[.vpc]?.id }
            let outcomes = await withTaskGroup(of: (Int, Bool).self) { group in
                for (number, report) in made.enumerated() {
                    group.addTask {
                        let plan = try? Self.plan(number)
                        guard let plan else { return (number, false) }
                        return (number, (try? await engine.propose(.apply, plan, on: JournalFold(report.state))) != nil)
                    }
                }
                return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
            }
            #expect(outcomes == [0: true, 1: false, 2: true])
        }
    }
}
