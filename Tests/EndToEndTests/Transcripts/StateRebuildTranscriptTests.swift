import AWS
import Foundation
import SluiceCore
import SluiceFiles
import Testing

/// What a user reads whose state is lost, damaged or another's.
struct StateRebuildTranscriptTests {
    private static let smallPlan = """
        name: demo
        region: us-west-2
        network: { create: { cidr: 10.0.0.0/16, zones: [us-west-2a] } }
        endpoints: { services: [kms, s3] }
        proxy: { httpProxy: "http://10.0.0.254:80" }
        tags: { team: platform }

        """

    @Test func `a state that is lost or damaged is made anew from the tags`() async throws {
        try await Session.with("state-rebuild") { session in
            let account = session.account
            let before = try await account.inventory()
            try account.write("plan.yaml", Self.smallPlan)
            _ = try await account.sluice("apply", "plan.yaml", "--auto-approve")
            let file = account.folder.appending(path: "demo.sluice.json")
            let made = try Snapshot(parsing: Array(Data(contentsOf: file)), file: "made").state
            try FileManager.default.removeItem(at: file)
            try await session.type("sluice state rebuild plan.yaml")
            try await session.type("sluice plan plan.yaml --detailed-exitcode")
            let rebuilt = try Snapshot(parsing: Array(Data(contentsOf: file)), file: "rebuilt").state
            #expect(rebuilt.resources.mapValues(\.id) == made.resources.mapValues(\.id))
            #expect(rebuilt.resources.mapValues(\.resource) == made.resources.mapValues(\.resource))
            #expect(rebuilt.resources.mapValues(\.tags) == made.resources.mapValues(\.tags))
            #expect(rebuilt.outputs == made.outputs)

            let text = try account.read("demo.sluice.json")
            try account.write("demo.sluice.json", text.replacing("us-west-2a", with: "us-west-2b"))
            try await session.type("sluice plan plan.yaml")
            let calls = account.relay.calls.count
            try await session.type("sluice state rebuild plan.yaml --json")
            #expect(
                account.relay.calls.dropFirst(calls).allSatisfy {
                    $0.action.hasPrefix("Describe") || $0.action == "GetCallerIdentity"
                })
            try await session.type("sluice plan plan.yaml --detailed-exitcode")
            #expect(try account.files.contains("demo.sluice.json.damaged"))
            try await session.type("sluice destroy plan.yaml --auto-approve --parallelism 1")
            #expect(try await account.inventory() == before)
            try await session.type("sluice state rebuild plan.yaml")
        }
    }

    @Test func `what was adopted comes back with the state`() async throws {
        try await Session.with("state-rebuild-adopted") { session in
            let account = session.account
            let network = try await account.makeForeignNetwork()
            _ = try await account.made(
                CreateVpcEndpoint(
                    vpcId: network.vpc, serviceName: "com.amazonaws.us-west-2.s3", routeTableIds: [network.routeTable]))
            try account.write("plan.yaml", network.plan("endpoints: { services: [s3, sts] }"))
            _ = try await account.sluice("apply", "plan.yaml", "--auto-approve")
            try FileManager.default.removeItem(at: account.folder.appending(path: "prod.sluice.json"))
            try await session.type("sluice state rebuild plan.yaml")
            try await session.type("sluice plan plan.yaml --detailed-exitcode")
        }
    }

    @Test func `a state of another account or Region is not touched`() async throws {
        try await Session.with("state-elsewhere") { session in
            let account = session.account
            let network = try await account.makeForeignNetwork()
            try account.write("plan.yaml", network.plan("endpoints: { services: [s3] }"))
            _ = try await account.sluice("apply", "plan.yaml", "--auto-approve")
            let file = account.folder.appending(path: "prod.sluice.json")
            var state = try Snapshot(parsing: Array(Data(contentsOf: file)), file: "prod").state
            state.account = "999999999999"
            try Data(Snapshot(state).bytes).write(to: file)
            let calls = account.relay.calls.count
            try await session.type("sluice plan plan.yaml")
            try await session.type("sluice apply plan.yaml --auto-approve")
            try await session.type("sluice destroy plan.yaml --auto-approve")
            try await session.type("sluice state rebuild plan.yaml")
            state.account = account.relay.account
            state.region = "eu-west-1"
            try Data(Snapshot(state).bytes).write(to: file)
            try await session.type("sluice apply plan.yaml --auto-approve")
            try await session.type("sluice state rebuild plan.yaml")
            #expect(
                account.relay.calls.dropFirst(calls).allSatisfy {
                    $0.action.hasPrefix("Describe") || $0.action == "GetCallerIdentity"
                })
        }
    }
}
