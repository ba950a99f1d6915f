import AWS
import AWSTesting
import Foundation
import Simulation
import SluiceCore
import SluiceEngine
import Testing

/// Whole runs of the engine against an account as strict as EC2, where a minute of waiting costs nothing.
struct EngineRunTests {
    private func plan(_ name: String) throws -> Plan {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../plans/\(name)/plan.yaml").standardizedFileURL
        return try Rehearsal.plan(String(contentsOf: file, encoding: .utf8))
    }

    @Test(arguments: [false, true])
    func `a fresh VPC is made, needs nothing more, and leaves nothing behind`(isThrottled: Bool) throws {
        var settings = FakeEC2.Settings()
        settings.throttles = isThrottled
        settings.pageSize = 3
        let plan = try plan("fresh-vpc")
        try Rehearsal(settings, stack: plan.name).play { rehearsal in
            let applied = try await rehearsal.carryOut(.apply, plan)
            #expect(applied.failures.isEmpty, "\(applied.failures)")
            #expect(applied.remaining.isEmpty)
            // The endpoints' group admits callers and is meant to keep what it was born with.
            let open = rehearsal.transport.inventory.filter { !$0.isImplicit && $0.opensDefaultEgress }
            #expect(open.map { $0.tags[SluiceTag.address] } == ["securityGroup/endpoints"])
            #expect(try await rehearsal.propose(.apply, plan).changeSet.isEmpty)
            let destroyed = try await rehearsal.carryOut(.destroy, plan)
            #expect(destroyed.failures.isEmpty, "\(destroyed.failures)")
            #expect(rehearsal.transport.inventory == [])
            #expect(destroyed.state.resources.isEmpty)
        }
    }

    @Test func `what EC2 takes four minutes to show is waited for at the end of a run`() throws {
        var settings = FakeEC2.Settings()
        settings.lag = .seconds(240) ... .seconds(240)
        let plan = try plan("fresh-vpc")
        try Rehearsal(settings, stack: plan.name).play { rehearsal in
            let applied = try await rehearsal.carryOut(.apply, plan)
            #expect(applied.failures.isEmpty && applied.remaining.isEmpty, "\(applied.failures) \(applied.remaining)")
        }
    }

    @Test func `a run that nobody could look at in the end does not say that it is done`() throws {
        let plan = try plan("fresh-vpc")
        let rehearsal = try Rehearsal(stack: plan.name) { call in
            call.action == "DescribeVpcs" && call.numberOfAction > 1 ? .html(status: 503) : .none
        }
        try rehearsal.play { rehearsal in
            let applied = try await rehearsal.carryOut(.apply, plan)
            #expect(applied.failures == [.unverified])
        }
    }

    @Test func `somebody who asks to stop is heard while the end of a run is looked at`() throws {
        var settings = FakeEC2.Settings()
        settings.lag = .seconds(240) ... .seconds(240)
        let plan = try plan("fresh-vpc")
        try Rehearsal(settings, stack: plan.name).play { rehearsal in
            let began = rehearsal.time.microseconds
            let applied = try await rehearsal.carryOut(.apply, plan, until: .seconds(200))
            #expect(applied.failures == [.interrupted])
            #expect(rehearsal.time.microseconds - began < 215_000_000)
        }
    }

    @Test func `a clock that is set back in the middle of a run does not stop it for ever`() throws {
        let time = VirtualTime()
        var settings = FakeEC2.Settings()
        settings.delays.interfaceEndpoint = .seconds(60)
        let plan = try plan("fresh-vpc")
        try Rehearsal(settings, time: time, stack: plan.name, clock: StepBackClock(time)).play { rehearsal in
            let applied = try await rehearsal.carryOut(.apply, plan)
            #expect(applied.failures.isEmpty && applied.remaining.isEmpty, "\(applied.failures)")
        }
    }
}

/// A clock that somebody sets back by two minutes after half a minute.
private struct StepBackClock: TimeSource {
    let time: VirtualTime
    let start: Int64

    init(_ time: VirtualTime) {
        self.time = time
        start = time.microseconds
    }

    var microseconds: Int64 {
        let now = time.microseconds
        return now - start > 30_000_000 ? now - 120_000_000 : now
    }

    func sleep(for duration: Duration) async throws(CancellationError) { try await time.sleep(for: duration) }
}
