import Testing

@testable import SluiceCore

/// What a stack's runs have shown of how long its endpoints take.
struct SettlingHistoryTests {
    private static func slowest(_ creation: Int? = nil, _ deletion: Int? = nil) -> SlowestSettling {
        SlowestSettling(creation: creation.map { .seconds($0) }, deletion: deletion.map { .seconds($0) })
    }

    @Test func `what is usual is expected until something is known`() {
        var history = SettlingHistory()
        #expect(history.isEmpty && history.expected == .usual)
        history.add(Self.slowest())
        #expect(history.isEmpty)
        history.add(Self.slowest(90))
        #expect(history.expected == SettlingTimes(.seconds(90), SettlingTimes.usual.deletion))
    }

    @Test func `the middle of the last five runs is expected`() {
        var history = SettlingHistory()
        for seconds in [600, 10, 50, 70, 60, 900] { history.add(Self.slowest(seconds, seconds / 10)) }
        #expect(history.creation == [10, 50, 70, 60, 900] && history.deletion == [1, 5, 7, 6, 90])
        #expect(history.expected == SettlingTimes(.seconds(60), .seconds(6)))
    }

    @Test func `a run knows what its slowest endpoint took, and the next estimate counts with it`() {
        var world = World.empty
        let kms = Plan.fresh().with { $0.endpoints.services = ["kms", "s3"] }
        let changeSet = world.changeSet(for: kms)
        var stage = Stage(changeSet.calls)
        let id = "endpoint/kms:CreateVpcEndpoint"
        stage.answers[id] = [.executed([SubjectResult(.endpoint("kms"), id: "vpce-1")], isPending: true)]
        stage.polls = Array(repeating: [.endpoint("kms"): .pending], count: 40)
        stage.play()
        let took = stage.run.slowest.creation ?? .zero
        #expect(took > .seconds(60) && stage.run.slowest.deletion == nil)

        var state = State(stack: "prod", lineage: World.lineage, region: World.region)
        state.settling.add(stage.run.slowest)
        let next = ChangeSet(plan: kms, state: state, observation: world.observation)
        let difference = (next.estimate.seconds - changeSet.estimate.seconds) - (took - .seconds(60)) / .seconds(1)
        #expect(abs(difference) <= 0.5)
        world.apply(kms)
    }

    @Test func `what has no interfaces teaches nothing`() {
        let s3 = World.inhabited.changeSet(for: Plan.existing().with { $0.endpoints.services = ["s3"] })
        var stage = Stage(s3.calls)
        stage.answers["endpoint/s3:CreateVpcEndpoint"] = [
            .executed([SubjectResult(.endpoint("s3"), id: "vpce-1")], isPending: true)
        ]
        stage.play()
        #expect(stage.run.failures.isEmpty && stage.run.slowest == SlowestSettling())
    }

    @Test func `a deletion is told apart, by what the state knows of the endpoint`() {
        var world = World.empty
        world.apply(.fresh())
        let changeSet = world.changeSet(destroying: .fresh())
        var stage = Stage(changeSet.calls, on: world.state)
        let endpoints = changeSet.changes.filter { $0.address.kind == .endpoint }.map(\.address)
        stage.answers["endpoint:DeleteVpcEndpoints"] = [
            .executed(endpoints.map { SubjectResult($0) }, isPending: true)
        ]
        let absent = Dictionary(uniqueKeysWithValues: endpoints.map { ($0, EndpointStatus.gone) })
        stage.polls = [absent.mapValues { _ in .pending }, absent]
        stage.play()
        let gone = stage.run.slowest.deletion ?? .zero
        #expect(gone > .zero && gone < .seconds(5) && stage.run.slowest.creation == nil)

        // The interfaces are there for some time more, and use a group.
        var patient = Stage(changeSet.calls, on: world.state)
        let inUse = Answer.notExecuted(Refusal(.inUse, code: "DependencyViolation", message: "has a dependent object"))
        patient.answers["securityGroup/endpoints:DeleteSecurityGroup"] = Array(repeating: inUse, count: 8)
        patient.answers["endpoint:DeleteVpcEndpoints"] = [
            .executed(endpoints.map { SubjectResult($0) }, isPending: true)
        ]
        patient.polls = [absent]
        patient.play()
        #expect(patient.run.failures.isEmpty && patient.run.slowest.deletion ?? .zero > .seconds(16))
    }
}
