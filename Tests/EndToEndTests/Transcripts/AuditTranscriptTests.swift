import AWS
import Foundation
import SluiceCore
import SluiceFiles
import Testing

/// What is said about objects that carry the stack's tags and lie somewhere else.
struct AuditTranscriptTests {
    private static let intent = "0123456789abcdef0123456789abcdef-7"

    @Test func `another state's object of the same name is found in whatever VPC it is`() async throws {
        try await Session.with("other-lineage-elsewhere") { session in
            let network = try await session.account.makeForeignNetwork()
            try session.account.write("plan.yaml", network.plan())
            try await Self.makeVPC(
                ["sluice:stack": "prod", "sluice:lineage": "theirs", "sluice:address": "vpc"], session)
            try await session.type("sluice plan plan.yaml")
            try await session.type("sluice apply plan.yaml --auto-approve")
            try await session.type("sluice destroy plan.yaml --auto-approve")
            let calls = session.account.relay.calls.map(\.action).filter { !$0.hasPrefix("Describe") }
            #expect(!calls.contains("CreateVpcEndpoint") && !calls.contains("DeleteVpc"))
        }
    }

    @Test func `a late twin is taken away by the next run, and a destroy says what may come yet`() async throws {
        try await Session.with("late-twin") { session in
            try session.account.write("plan.yaml", FreshNetworkTests.plan)
            _ = try await session.account.sluice("apply", "plan.yaml", "--auto-approve")
            let lineage = try Self.watch(session)
            try await Self.makeVPC(
                [
                    "sluice:stack": "demo", "sluice:lineage": lineage, "sluice:address": "vpc",
                    "sluice:intent": Self.intent,
                ], session)
            try await session.type("sluice plan plan.yaml")
            try await session.type("sluice apply plan.yaml --auto-approve")
            try await session.type("sluice plan plan.yaml")
            let destruction = try await session.account.sluice("destroy", "plan.yaml", "--auto-approve")
            #expect(destruction.exitCode == 0 && destruction.standardError.contains("warning[run.watching]"))
            #expect(destruction.standardError.contains("fix: run sluice destroy plan.yaml after that moment"))
        }
    }

    private static func makeVPC(_ tags: [String: String], _ session: Session) async throws {
        let list = tags.sorted { $0.key < $1.key }.map { Tag(key: $0.key, value: $0.value) }
        let specification = TagSpecification(resourceType: "vpc", tags: list)
        _ = try await session.account.made(CreateVpc(cidrBlock: "10.0.0.0/16", tagSpecifications: [specification]))
    }

    /// Lets the state know of a call whose answer was lost; gives its lineage.
    private static func watch(_ session: Session) throws -> String {
        let text = try session.account.read("demo.sluice.json")
        var snapshot = try Snapshot(parsing: Array(text.utf8), file: "demo.sluice.json")
        let until = SluiceCore.Timestamp(microseconds: Int64(Date.now.timeIntervalSince1970 + 1200) * 1_000_000)
        snapshot.state.watched.append(
            WatchedIntent(id: IntentID(rawValue: Self.intent), address: .vpc, until: until))
        try session.account.write("demo.sluice.json", String(decoding: snapshot.bytes, as: UTF8.self))
        return snapshot.state.lineage
    }
}
