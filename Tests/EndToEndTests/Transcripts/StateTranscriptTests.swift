import Foundation
import SluiceCore
import SluiceEngine
import SluiceFiles
import Testing

/// What is said about states without asking AWS.
struct StateTranscriptTests {
    private static let plan = "plans/fresh-vpc/plan.yaml"
    private static let stateFile = "plans/fresh-vpc/demo.sluice.json"

    @Test func `prints what the state knows`() async throws {
        try await Workbench.with { bench in
            try Self.store(Self.state, in: bench)
            try await bench.run("sluice output \(Self.plan)")
            try await bench.run("sluice output \(Self.plan) --json")
            try await bench.run("sluice output \(Self.plan) subnetIds")
            try await bench.run("sluice output \(Self.plan) vpcEndpoints.kms --json")
            try await bench.run("sluice output \(Self.plan) vpcEndpoint.kms")
            try await bench.run("sluice show \(Self.plan)")
            try await bench.run("sluice show \(Self.plan) --json")
            try bench.transcript.check("output")
        }
    }

    @Test func `a state that is missing, damaged or another's is refused`() async throws {
        try await Workbench.with { bench in
            try await bench.run("sluice output \(Self.plan)")
            try Self.store(Self.state, in: bench)
            try await bench.run("sluice show plans/minimal/plan.yaml --state \(Self.stateFile)")
            try await bench.run("sluice apply plans/minimal/plan.yaml --state \(Self.stateFile) --auto-approve")
            try await bench.run("sluice show \(Self.plan) --state-dir nowhere")
            let text = try String(contentsOf: bench.folder.appending(path: Self.stateFile), encoding: .utf8)
            try bench.write(Self.stateFile, text.replacing("vpce-2", with: "vpce-3"))
            try await bench.run("sluice show \(Self.plan)")
            try await bench.run("sluice show \(Self.plan) --json")
            try bench.transcript.check("state-refused")
        }
    }

    @Test func `another run that holds the lock is named`() async throws {
        try await Workbench.with { bench in
            let store = FileJournal(try StatePath(file: bench.folder.appending(path: Self.stateFile).path))
            let holder = LockHolder(
                processID: 4711, host: "build-7", command: "sluice apply plan.yaml",
                started: Timestamp(microseconds: 1_700_000_000_000_000))
            try await store.lock(holder, timeout: .zero)
            let outcome = try await bench.run("sluice apply \(Self.plan) --auto-approve")
            #expect(outcome.exitCode == 8)
            try bench.transcript.check("locked")
            await store.unlock()
        }
    }

    @Test func `a state is looked into, and objects are forgotten`() async throws {
        try await Workbench.with { bench in
            try Self.store(Self.state, in: bench)
            try await bench.run("sluice state")
            try await bench.run("sluice state list \(Self.plan)")
            try await bench.run("sluice state show \(Self.plan) vpc")
            try await bench.run("sluice state show \(Self.plan) vpc --json")
            try await bench.run("sluice state show \(Self.plan) vpd")
            try await bench.run("sluice state rm \(Self.plan) internetGateway")
            try await bench.run("sluice state rm \(Self.plan) internetGateway vpd --auto-approve")
            try await bench.run("sluice state rm \(Self.plan) internetGateway --auto-approve")
            try await bench.run("sluice state rm \(Self.plan) vpc --auto-approve --json")
            try await bench.run("sluice state list \(Self.plan) --json")
            try bench.transcript.check("state-commands")
        }
    }

    @Test func `a state is not edited while a run has not come to its end`() async throws {
        try await Workbench.with { bench in
            try Self.store(Self.state, in: bench)
            let store = FileJournal(try StatePath(file: bench.folder.appending(path: Self.stateFile).path))
            try await store.lock(
                LockHolder(processID: 1, host: "here", command: "sluice apply", started: Timestamp(microseconds: 0)),
                timeout: .zero)
            try await store.begin(run: "cafe", on: Self.state, now: Timestamp(microseconds: 0))
            await store.unlock()
            try await bench.run("sluice state list \(Self.plan)")
            try await bench.run("sluice state rm \(Self.plan) vpc --auto-approve")
            try await bench.run("sluice state rebuild \(Self.plan)")
            try await bench.run("sluice import \(Self.plan) vpc vpc-1")
            try bench.transcript.check("state-interrupted")
        }
    }

    private static func store(_ state: State, in bench: Workbench) throws {
        try bench.write(stateFile, String(decoding: Snapshot(state).bytes, as: UTF8.self))
    }

    private static let state: State = {
        let vpc = VPC(cidr: IPv4CIDR("10.0.0.0/16")!, dnsHostnames: true)
        var state = State(
            stack: "demo", lineage: String(repeating: "0a", count: 16), serial: 3, account: "123456789012",
            region: "us-west-2")
        state.resources[.vpc] = StateEntry(id: "vpc-1", origin: .created, resource: .vpc(vpc))
        state.resources[.internetGateway] = StateEntry(
            id: "igw-1", origin: .adopted, resource: .internetGateway(InternetGateway()))
        state.outputs = State.Outputs(
            vpc: "vpc-1", subnets: ["subnet-1", "subnet-2"], routeTables: ["rtb-1"],
            securityGroups: ["proxyEgress": "sg-1"], endpoints: ["kms": "vpce-1", "s3": "vpce-2"])
        return state
    }()
}
