import AWS
import Foundation
import Testing

/// What a user reads of several plans in one command.
///
/// One call at a time, so that the order of the lines is one; the emulator has every Region.
struct FleetTranscriptTests {
    /// Three stacks in two Regions, one of which is protected.
    private static let stacks = """
        region: us-west-2
        proxy: { httpProxy: "http://10.0.0.254:3128" }
        endpoints: { services: [kms] }
        network: { create: { cidr: 10.1.0.0/16, zones: [us-west-2a], publicSubnets: [] } }
        stacks:
          - name: team-a
          - name: team-b
            protect: true
          - name: team-c
            region: eu-central-1
            network: { create: { cidr: 10.3.0.0/16, zones: [eu-central-1a], publicSubnets: [] } }
        """

    @Test func `three stacks in two Regions, one of which refuses`() async throws {
        try await Session.with("fleet", otherRegions: ["eu-central-1"]) { session in
            try session.account.write("teams.yaml", Self.stacks)
            try await session.type("sluice validate teams.yaml")
            try await session.type("sluice plan teams.yaml --detailed-exitcode")
            // Of two stacks that are made at once nobody knows whose call comes first.
            try await session.type("sluice apply teams.yaml#team-a --auto-approve --parallelism 1")
            try await session.type("sluice apply teams.yaml#team-b --auto-approve --parallelism 1")
            try await session.type("sluice apply teams.yaml --auto-approve --parallelism 1")
            try await session.type("sluice output teams.yaml")
            try await session.type("sluice output teams.yaml#team-c")
            try await session.type("sluice plan teams.yaml --detailed-exitcode")
            try await session.type("sluice destroy teams.yaml#team-c --auto-approve --parallelism 1")
            try await session.type("sluice destroy teams.yaml --auto-approve --parallelism 1")
            try await session.type("sluice plan teams.yaml --destroy --json")
        }
    }

    @Test func `what does not go with several plans is said before anything is looked at`() async throws {
        try await Session.with("fleet-usage") { session in
            try session.account.write("teams.yaml", Self.stacks)
            let folder = session.account.folder.appending(path: "plans")
            for name in ["a", "b"] {
                try FileManager.default.createDirectory(
                    at: folder.appending(path: name), withIntermediateDirectories: true)
                try session.account.write("plans/\(name)/plan.yaml", FreshNetworkTests.plan)
            }
            try await session.type("sluice plan nope/*.yaml")
            try await session.type("sluice plan teams.yaml --out changes.json")
            try await session.type("sluice plan teams.yaml --state x.json")
            try await session.type("sluice plan teams.yaml#team-x")
            try await session.type("sluice plan teams.yaml ./teams.yaml#team-a")
            try await session.type("sluice apply plans/**/plan.yaml --state-dir .")
            try await session.type("sluice apply teams.yaml")
            try session.account.write("plans/a/plan.yaml", "name: x\n")
            try await session.type("sluice plan plans/*/plan.yaml")
            #expect(session.account.relay.calls.isEmpty)
        }
    }
}
