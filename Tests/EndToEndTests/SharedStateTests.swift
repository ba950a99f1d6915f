import AWSTesting
import Foundation
import SluiceEngine
import SluiceFiles
import Testing

/// A state that a team keeps in a bucket, with the real binary.
struct SharedStateTests {
    private static let plan = """
        name: shared
        region: us-west-2
        network: { create: { cidr: 10.0.0.0/16, zones: [us-west-2a] } }
        endpoints: { services: [kms, s3] }
        proxy: { httpProxy: "http://10.0.0.254:3128" }

        """

    @Test func `a stack is made, needs nothing more, and goes, and nothing is written here`() async throws {
        try await Account.with { account in
            try await account.withBucket { bucket, objects in
                try account.write("plan.yaml", Self.plan + "state: s3://\(bucket)/team/networks\n")
                let before = try await account.inventory()
                let applied = try await account.sluice("apply", "plan.yaml", "--auto-approve")
                #expect(applied.exitCode == 0, "\(applied.text)")
                #expect(applied.standardOutput.contains("State: s3://\(bucket)/team/networks/shared.sluice.json"))
                let planned = try await account.sluice("plan", "plan.yaml", "--detailed-exitcode")
                #expect(planned.exitCode == 0, "\(planned.text)")
                let shown = try await account.sluice("output", "plan.yaml", "vpcId")
                #expect(shown.standardOutput.hasPrefix("vpc-"), "\(shown.text)")
                let destroyed = try await account.sluice("destroy", "plan.yaml", "--auto-approve")
                #expect(destroyed.exitCode == 0, "\(destroyed.text)")
                #expect(try await account.inventory() == before)
                #expect(try account.files == ["plan.yaml"])
                let snapshot = try #require(try await objects.object("team/networks/shared.sluice.json"))
                #expect(try Snapshot(parsing: snapshot.bytes, file: "").state.resources.isEmpty)
                #expect(try await objects.keys(beginning: "").allSatisfy { $0.hasPrefix("team/networks/shared.") })
            }
        }
    }

    /// Killed with its call unanswered: its lock is that of a dead process of this machine, and nobody has to wait.
    @Test func `a run that was killed is gone on with at once`() async throws {
        let gate = Gate("CreateSubnet")
        try await Account.with(intercept: gate.hold) { account in
            try await account.withBucket { bucket, _ in
                try account.write("plan.yaml", Self.plan)
                let place = "s3://\(bucket)/team"
                let killed = try await account.sluice(["apply", "plan.yaml", "--auto-approve", "--state", place]) {
                    execution in
                    while account.relay.calls(of: "CreateSubnet").isEmpty {
                        try await Task.sleep(for: .milliseconds(5))
                    }
                    let other = try await account.sluice("destroy", "plan.yaml", "--auto-approve", "--state", place)
                    #expect(other.exitCode == 8, "\(other.text)")
                    #expect(other.standardError.contains("sluice apply plan.yaml"))
                    execution.send(SIGKILL)
                    gate.open()
                }
                #expect(killed.exitCode != 0)
                let next = try await account.sluice("apply", "plan.yaml", "--auto-approve", "--state", place)
                #expect(next.exitCode == 0, "\(next.text)")
                let destroyed = try await account.sluice("destroy", "plan.yaml", "--auto-approve", "--state", place)
                #expect(destroyed.exitCode == 0, "\(destroyed.text)")
            }
        }
    }

    @Test func `a sealed state is read with its key alone`() async throws {
        try await Account.with { account in
            try await account.withBucket { bucket, objects in
                try account.write("plan.yaml", Self.plan + "state: s3://\(bucket)/team\nstateKey: env:STATE_KEY\n")
                var owner = account
                owner.variables["STATE_KEY"] = String(repeating: "0f", count: 32)
                #expect(try await owner.sluice("apply", "plan.yaml", "--auto-approve").exitCode == 0)
                for key in try await objects.keys(beginning: "") {
                    let bytes = try #require(try await objects.object(key)).bytes
                    #expect(!String(decoding: bytes, as: UTF8.self).contains("vpc"), "\(key)")
                }
                let blind = try await account.sluice("plan", "plan.yaml")
                #expect(blind.exitCode == 1 && blind.standardError.contains("state.no-key"), "\(blind.text)")
                var stranger = account
                stranger.variables["STATE_KEY"] = String(repeating: "1e", count: 32)
                let wrong = try await stranger.sluice("plan", "plan.yaml")
                #expect(wrong.exitCode == 1 && wrong.standardError.contains("state.inaccessible"), "\(wrong.text)")
                #expect(try await owner.sluice("destroy", "plan.yaml", "--auto-approve").exitCode == 0)
            }
        }
    }

    @Test func `a bucket is tried, and a state moves there and back`() async throws {
        try await Account.with { account in
            try await account.withBucket { bucket, objects in
                try account.write("plan.yaml", Self.plan)
                let place = "s3://\(bucket)/team"
                let tried = try await account.sluice("state", "init", "plan.yaml", "--state", place)
                #expect(tried.exitCode == 0, "\(tried.text)")
                #expect(tried.standardOutput.contains("\(place)/ is fit for states: it keeps to conditions."))
                #expect(tried.standardError.contains("state.unversioned"))
                #expect(try await objects.keys(beginning: "") == [])

                #expect(try await account.sluice("apply", "plan.yaml", "--auto-approve").exitCode == 0)
                let moved = try await account.sluice("state", "migrate", "plan.yaml", "--to", place)
                #expect(moved.exitCode == 0, "\(moved.text)")
                #expect(moved.standardOutput.contains("Write `state: \(place)` into the plan"), "\(moved.text)")
                #expect(try !account.files.contains("shared.sluice.json"))
                #expect(try account.files.contains("shared.sluice.json.migrated"))
                let planned = try await account.sluice("plan", "plan.yaml", "--detailed-exitcode", "--state", place)
                #expect(planned.exitCode == 0, "\(planned.text)")

                let pulled = try await account.sluice("state", "pull", "plan.yaml", "--state", place)
                try account.write("pulled.json", pulled.standardOutput)
                let older = try await account.sluice("state", "push", "plan.yaml", "pulled.json", "--state", place)
                #expect(older.exitCode == 0, "\(older.text)")
                let again = try await account.sluice("state", "push", "plan.yaml", "pulled.json", "--state", place)
                #expect(again.exitCode == 7 && again.standardError.contains("state.newer"), "\(again.text)")
                let back = try await account.sluice(
                    "state", "migrate", "plan.yaml", "--state", place, "--to", "shared.sluice.json")
                #expect(back.exitCode == 0, "\(back.text)")
                #expect(try await objects.object("team/shared.sluice.json") == nil)
                #expect(try await account.sluice("plan", "plan.yaml", "--detailed-exitcode").exitCode == 0)
                #expect(try await account.sluice("destroy", "plan.yaml", "--auto-approve").exitCode == 0)
            }
        }
    }

    @Test func `whoever writes the policy of a shared state needs no permission for that`() async throws {
        try await Account.with { account in
            try account.write("plan.yaml", Self.plan + "state: s3://nobody-has-this/team\nstateKey: kms:alias/states\n")
            let policy = try await account.sluice("policy", "plan.yaml", "--part", "apply")
            #expect(policy.exitCode == 0, "\(policy.text)")
            #expect(policy.standardOutput.contains("arn:aws:s3:::nobody-has-this/team/*"))
            #expect(policy.standardOutput.contains("kms:GenerateDataKey"))
            #expect(account.relay.calls.isEmpty)
        }
    }

    @Test func `a bucket that is not there, and a place that is none, are told with what to do`() async throws {
        try await Account.with { account in
            try account.write("plan.yaml", Self.plan)
            let none = try await account.sluice(
                "apply", "plan.yaml", "--auto-approve", "--state", "s3://nobody-has-this/team")
            #expect(none.exitCode == 1, "\(none.text)")
            #expect(none.standardError.contains("there is no such bucket"))
            #expect(none.standardError.contains("aws s3 mb"))
            let files = try await account.sluice("state", "init", "plan.yaml")
            #expect(files.exitCode == 64, "\(files.text)")
        }
    }
}
