import AWSTesting
import Foundation
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
}
