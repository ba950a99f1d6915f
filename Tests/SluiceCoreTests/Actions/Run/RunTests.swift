import Testing

@testable import SluiceCore

/// The scheduler, on virtual time: order, tries, deadlines, and how a run ends.
struct RunTests {
    private static let group = Change(
        .proxyEgress, .create, reason: "",
        wanted: .securityGroup(
            SecurityGroup(vpc: .id("vpc-1"), name: "a", description: "b", keepsDefaultEgress: false)),
        tags: ["sluice:stack": "test"])

    private static let kms = Change(
        .endpoint("kms"), .create, reason: "",
        wanted: .interfaceEndpoint(
            InterfaceEndpoint(
                vpc: .id("vpc-1"), serviceName: "kms", subnets: [.id("subnet-1")], groups: [.address(.proxyEgress)],
                privateDNS: true)))

    private static let creation = "securityGroup/proxyEgress:CreateSecurityGroup"
    private static let revocation = "securityGroup/proxyEgress:RevokeSecurityGroupEgress:default"
    private static let endpoint = "endpoint/kms:CreateVpcEndpoint"

    private func stage(_ changes: Change..., settings: RunSettings = RunSettings()) -> Stage {
        Stage(ActionGraph(compiling: changes), settings: settings)
    }

    @Test func `sends what waits for nothing, then what waited for it, with the ID that came back`() throws {
        var stage = stage(Self.group, Self.kms)
        stage.play()
        #expect(stage.run.isFinished && stage.run.failures.isEmpty)
        #expect(stage.sentNames.first == Self.creation)
        #expect(Set(stage.sentNames) == [Self.creation, Self.revocation, Self.endpoint])
        let attempt = try #require(stage.sent.first { $0.intent.action.rawValue == Self.endpoint })
        guard case .create(.interfaceEndpoint(let endpoint), _) = attempt.call else {
            Issue.record("the call makes an interface endpoint")
            return
        }
        #expect(endpoint.groups == [.id("made-1")])
    }

    @Test func `every sending has an intent of its own, which is also a tag of what it makes`() {
        var stage = stage(Self.group)
        stage.answers[Self.creation] = [.notExecuted(Refusal(.throttled, code: "RequestLimitExceeded", message: ""))]
        stage.play()
        #expect(Set(stage.sent.map(\.intent.id)).count == stage.sent.count)
        guard case .create(_, let tags) = stage.sent[1].call else {
            Issue.record("the second sending makes the group")
            return
        }
        #expect(tags["sluice:intent"] == stage.sent[1].intent.id.rawValue)
        #expect(tags["sluice:created"] == "1970-01-12T13:46:40Z")
        #expect(stage.run.fold.state.resources[.proxyEgress]?.tags == ["sluice:stack": "test"])
    }

    @Test func `a throttled call is tried again after a pause, as often as it takes`() {
        var stage = stage(Self.group)
        let throttle = Answer.notExecuted(Refusal(.throttled, code: "RequestLimitExceeded", message: ""))
        stage.answers[Self.creation] = Array(repeating: throttle, count: 12)
        stage.play()
        #expect(stage.run.failures.isEmpty)
        #expect(stage.sentNames.filter { $0 == Self.creation }.count == 13)
        let tries = zip(stage.sentNames, stage.sentAt).filter { $0.0 == Self.creation }.map(\.1)
        #expect(zip(tries, tries.dropFirst()).allSatisfy { $1.since($0) > .milliseconds(25) })
    }

    @Test func `throttling ends with a failure when it outlasts its deadline`() {
        var settings = RunSettings()
        settings.throttleDeadline = .seconds(30)
        var stage = stage(Self.group, settings: settings)
        let refusal = Refusal(.throttled, code: "RequestLimitExceeded", message: "slow down")
        stage.answers[Self.creation] = Array(repeating: .notExecuted(refusal), count: 1000)
        stage.play()
        #expect(stage.refused == [Self.creation: refusal])
    }

    @Test func `what is still in use is tried again after two seconds, and ever less often, but every fifteen`() {
        let deletion = Change(.proxyEgress, .delete, reason: "", id: "sg-1", current: Self.group.wanted)
        var stage = stage(deletion)
        let inUse = Answer.notExecuted(Refusal(.inUse, code: "DependencyViolation", message: ""))
        stage.answers["securityGroup/proxyEgress:DeleteSecurityGroup"] = Array(repeating: inUse, count: 40)
        stage.play()
        #expect(stage.run.failures.isEmpty)
        let pauses = zip(stage.sentAt, stage.sentAt.dropFirst()).map { $1.since($0) }
        #expect(pauses.count == 40)
        #expect(pauses.allSatisfy { (.seconds(2)...(.seconds(16))).contains($0) })
        #expect(pauses[0] < .seconds(3) && pauses[39] >= .seconds(15))
    }

    @Test func `throttles in between do not make the tries for what is still in use come sooner`() {
        let deletion = Change(.proxyEgress, .delete, reason: "", id: "sg-1", current: Self.group.wanted)
        var stage = stage(deletion)
        let inUse = Answer.notExecuted(Refusal(.inUse, code: "DependencyViolation", message: ""))
        let throttle = Answer.notExecuted(Refusal(.throttled, code: "RequestLimitExceeded", message: ""))
        let id = "securityGroup/proxyEgress:DeleteSecurityGroup"
        stage.answers[id] = (0..<20).flatMap { _ in [inUse, throttle] }
        stage.play()
        #expect(stage.run.failures.isEmpty)
        let pauses = zip(stage.sentAt, stage.sentAt.dropFirst()).map { $1.since($0) }
        // Every second pause is one for what is in use; the last of them are long.
        #expect(pauses.count == 40 && pauses[38] >= .seconds(10), "\(pauses)")
    }

    @Test func `something made a moment ago may be invisible for a while`() {
        var stage = stage(Self.group, Self.kms)
        let invisible = Answer.notExecuted(Refusal(.notVisible, code: "InvalidGroup.NotFound", message: ""))
        stage.answers[Self.endpoint] = [invisible, invisible]
        stage.play()
        #expect(stage.run.failures.isEmpty)
        #expect(stage.sentNames.filter { $0 == Self.endpoint }.count == 3)
    }

    @Test func `something that a run before made a moment ago may be invisible for a while, too`() {
        let subnet = Change(
            .subnet(.private, "us-west-2a"), .create, reason: "",
            wanted: .subnet(Subnet(vpc: .address(.vpc), cidr: .of("10.0.0.0/20"), zone: "us-west-2a")))
        let vpc = StateEntry(
            id: "vpc-1", origin: .created, resource: .vpc(VPC(cidr: .of("10.0.0.0/16"), dnsHostnames: true)),
            created: Timestamp(microseconds: 1_000_000_000_000 - 10_000_000))
        var stage = Stage(ActionGraph(compiling: [subnet]), resources: [.vpc: vpc])
        let invisible = Answer.notExecuted(Refusal(.notVisible, code: "InvalidVpcID.NotFound", message: ""))
        stage.answers["subnet/private/us-west-2a:CreateSubnet"] = [invisible, invisible]
        stage.play()
        #expect(stage.run.failures.isEmpty)
        #expect(stage.sent.count == 3)
    }

    @Test func `what a moment ago was born with a group is not believed to be gone`() throws {
        var stage = stage(Self.group)
        stage.play()
        let revocation = try #require(stage.sent.first { $0.intent.action.rawValue == Self.revocation })
        #expect(!revocation.isGoneDone)
    }

    @Test func `something that this run did not make and cannot see is missing for good`() {
        var stage = stage(Self.group)
        let refusal = Refusal(.notVisible, code: "InvalidVpcID.NotFound", message: "")
        stage.answers[Self.creation] = [.notExecuted(refusal)]
        stage.play()
        #expect(stage.refused == [Self.creation: refusal])
    }

    @Test func `after a final refusal nothing new is sent, and what is known is kept`() {
        var stage = stage(Self.group, Self.kms)
        stage.answers[Self.revocation] = [.notExecuted(Refusal(.denied, code: "UnauthorizedOperation", message: ""))]
        stage.play()
        #expect(stage.run.isFinished)
        #expect(stage.run.failures.count == 1)
        #expect(stage.run.fold.state.resources[.proxyEgress]?.id == "made-1")
    }

    @Test func `an interruption sends nothing new`() {
        var stage = stage(Self.group)
        stage.run.interrupt()
        stage.play()
        #expect(stage.run.isFinished && stage.sent.isEmpty)
        #expect(stage.run.failures == [.interrupted])
    }

    @Test func `endpoints on their way are polled together, ever less often, until all are there`() {
        var stage = stage(Self.kms)
        stage.answers[Self.endpoint] = [
            .executed([SubjectResult(.endpoint("kms"), id: "vpce-1")], isPending: true)
        ]
        stage.polls = [[.endpoint("kms"): .pending], nil, [.endpoint("kms"): .gone], [.endpoint("kms"): .available]]
        stage.play()
        #expect(stage.run.isFinished && stage.run.failures.isEmpty)
        #expect(stage.polledAt.count == 4)
        let pauses = zip(stage.polledAt, stage.polledAt.dropFirst()).map { $1.since($0) }
        #expect(pauses == pauses.sorted() && (pauses.last ?? .zero) <= .milliseconds(5010))
    }

    @Test func `an endpoint that will never serve fails the run`() {
        var stage = stage(Self.kms)
        stage.answers[Self.endpoint] = [
            .executed([SubjectResult(.endpoint("kms"), id: "vpce-1")], isPending: true)
        ]
        stage.polls = [[.endpoint("kms"): .broken("no capacity")]]
        stage.play()
        #expect(stage.run.failures == [.broken(.endpoint("kms"), "no capacity")])
        #expect(stage.run.fold.state.resources[.endpoint("kms")]?.id == "vpce-1")
    }

    @Test func `an endpoint that never comes fails the run at its deadline`() {
        var settings = RunSettings()
        settings.settleDeadline = .seconds(60)
        var stage = stage(Self.kms, settings: settings)
        stage.answers[Self.endpoint] = [
            .executed([SubjectResult(.endpoint("kms"), id: "vpce-1")], isPending: true)
        ]
        stage.polls = Array(repeating: [.endpoint("kms"): .pending], count: 1000)
        stage.play()
        #expect(stage.run.failures == [.neverSettled(.endpoint("kms"))])
        #expect(stage.polledAt.count < 40)
    }

    @Test func `a run looks for its endpoints again within an eighth of the time that it has waited, or five seconds`()
    {
        var stage = stage(Self.kms)
        stage.answers[Self.endpoint] = [
            .executed([SubjectResult(.endpoint("kms"), id: "vpce-1")], isPending: true)
        ]
        stage.polls = Array(repeating: [.endpoint("kms"): .pending], count: 40) + [[.endpoint("kms"): .available]]
        stage.play()
        let started = stage.polledAt[0].advanced(by: .milliseconds(-500))
        for (before, after) in zip(stage.polledAt, stage.polledAt.dropFirst()) {
            let waited = before.since(started)
            let longest = min(max(waited / 8, .milliseconds(500)), .seconds(5))
            // An answer takes a moment of its own.
            #expect(after.since(before) <= longest + .milliseconds(20), "after \(waited)")
        }
    }

    @Test func `no more calls are in flight than allowed`() {
        var settings = RunSettings()
        settings.parallelism = 3
        let changes = (1...20).map { number in
            Change(
                .endpoint("s\(number)"), .create, reason: "",
                wanted: .gatewayEndpoint(
                    GatewayEndpoint(vpc: .id("vpc-1"), serviceName: "s\(number)", routeTables: [])))
        }
        var run = Run(
            ActionGraph(compiling: changes), on: JournalFold(State(stack: "t", lineage: "1", region: "r")), run: "run",
            seed: 1, settings: settings)
        #expect(run.next(now: Timestamp(microseconds: 0)).count == 3)
        #expect(run.next(now: Timestamp(microseconds: 0)).isEmpty)
    }

    // MARK: Batches that are carried out in part

    private static func entry(_ id: String, created: Timestamp? = nil) -> StateEntry {
        let endpoint = GatewayEndpoint(vpc: .id("vpc-1"), serviceName: id, routeTables: [])
        return StateEntry(id: id, origin: .created, resource: .gatewayEndpoint(endpoint), created: created)
    }

    private static func deletions(_ names: String...) -> (changes: [Change], resources: [Address: StateEntry]) {
        let changes = names.map { name in
            Change(.endpoint(name), .delete, reason: "", id: name, current: entry(name).resource)
        }
        return (changes, Dictionary(uniqueKeysWithValues: names.map { (.endpoint($0), entry($0)) }))
    }

    private static let deletion = "endpoint:DeleteVpcEndpoints"

    @Test func `of endpoints that are deleted together those that were refused are asked for again, alone`() {
        let (changes, resources) = Self.deletions("a", "b", "c")
        var stage = Stage(ActionGraph(compiling: changes), resources: resources)
        let results = ["a", "c"].map { SubjectResult(.endpoint($0)) }
        let refusal = Refusal(.throttled, code: "RequestLimitExceeded", message: "")
        stage.answers[Self.deletion] = [
            .partial(results, isPending: true, refused: [.endpoint("b"): refusal]),
            .executed([SubjectResult(.endpoint("b"))], isPending: true),
        ]
        let gone = ["a", "b", "c"].reduce(into: [:]) { $0[Address.endpoint($1)] = EndpointStatus.gone }
        stage.polls = Array(repeating: gone, count: 10)
        stage.play()
        #expect(stage.run.isFinished && stage.run.failures.isEmpty)
        #expect(
            stage.sent.map(\.call) == [.deleteEndpoints([.id("a"), .id("b"), .id("c")]), .deleteEndpoints([.id("b")])])
        #expect(stage.run.fold.state.resources.isEmpty && stage.run.fold.openIntents.isEmpty)
    }

    @Test func `one that may not be deleted fails the run, and what was deleted is recorded`() {
        let (changes, resources) = Self.deletions("a", "b")
        var stage = Stage(ActionGraph(compiling: changes), resources: resources)
        let refusal = Refusal(.denied, code: "UnauthorizedOperation", message: "")
        stage.answers[Self.deletion] = [
            .partial([SubjectResult(.endpoint("a"))], isPending: true, refused: [.endpoint("b"): refusal])
        ]
        stage.play()
        #expect(stage.run.isFinished)
        #expect(stage.refused == [Self.deletion: refusal])
        #expect(Set(stage.run.fold.state.resources.keys) == [.endpoint("b")])
    }

    // MARK: Gone, or not shown

    private func deletingGroup(createdAgo age: Duration) -> Stage {
        let created = Timestamp(microseconds: 1_000_000_000_000).advanced(by: .zero - age)
        let entry = StateEntry(
            id: "sg-1", origin: .created, resource: Self.group.wanted!, created: created)
        let change = Change(.proxyEgress, .delete, reason: "", id: "sg-1", current: Self.group.wanted)
        return Stage(ActionGraph(compiling: [change]), resources: [.proxyEgress: entry])
    }

    @Test func `what was made long ago may be believed to be gone, what was made just now may not`() throws {
        var old = deletingGroup(createdAgo: .seconds(301))
        old.play()
        #expect(try #require(old.sent.first).isGoneDone)
        var young = deletingGroup(createdAgo: .seconds(10))
        young.play()
        #expect(try #require(young.sent.first).isGoneDone == false)
    }

    @Test func `what was made just now and is not found is asked for until it would be shown`() throws {
        var stage = deletingGroup(createdAgo: .seconds(10))
        let unseen = Answer.notExecuted(Refusal(.notVisible, code: "InvalidGroup.NotFound", message: ""))
        stage.answers["securityGroup/proxyEgress:DeleteSecurityGroup"] = Array(repeating: unseen, count: 20)
        let started = stage.now
        stage.play()
        #expect(stage.run.isFinished && stage.run.failures.isEmpty)
        #expect(stage.sent.count > 2 && stage.run.fold.state.resources.isEmpty)
        #expect(try #require(stage.sentAt.last).since(started) < .seconds(330))
        #expect(stage.told.map(\.reason) == [.visibility])
    }

    @Test func `what is not found once the answer to its deletion was lost is given up soon, and watched for`() {
        var stage = deletingGroup(createdAgo: .seconds(10))
        let unseen = Answer.notExecuted(Refusal(.notVisible, code: "InvalidGroup.NotFound", message: ""))
        stage.answers["securityGroup/proxyEgress:DeleteSecurityGroup"] =
            [.unknown(reason: "reset")] + Array(repeating: unseen, count: 100)
        stage.play()
        #expect(stage.run.isFinished && stage.run.failures.isEmpty)
        #expect(stage.sent.count > 2 && stage.sent.count < 20)
        #expect(stage.run.fold.state.resources.isEmpty)
        #expect(stage.run.fold.state.watched.map(\.id.rawValue) == ["sg-1"])
    }

    @Test func `a twin that something uses is left as it is`() {
        let twin = Address.twin(of: .vpc, id: "vpc-9")
        let vpc = Resource.vpc(VPC(cidr: .of("10.0.0.0/16")))
        var stage = Stage(
            ActionGraph(compiling: [Change(twin, .delete, reason: "", id: "vpc-9", current: vpc)]),
            resources: [twin: StateEntry(id: "vpc-9", origin: .created, resource: vpc)])
        let inUse = Answer.notExecuted(Refusal(.inUse, code: "DependencyViolation", message: ""))
        stage.answers["\(twin):DeleteVpc"] = Array(repeating: inUse, count: 100)
        stage.play()
        #expect(stage.run.isFinished && stage.run.failures.isEmpty && stage.sent.count < 15)
        #expect(stage.run.fold.state.resources.isEmpty)
    }

    // MARK: The clock

    private static let expired = Refusal(.clock, code: "RequestExpired", message: "Request has expired.")

    @Test func `a call that was refused for its time is sent once more at once`() {
        var stage = stage(Self.group)
        stage.answers[Self.creation] = [.notExecuted(Self.expired)]
        stage.play()
        #expect(stage.run.failures.isEmpty)
        #expect(stage.sentNames.prefix(2) == [Self.creation, Self.creation])
        #expect(stage.sentAt[1].since(stage.sentAt[0]) < .milliseconds(100))
    }

    @Test func `a call that is refused for its time twice fails the run`() {
        var stage = stage(Self.group)
        stage.answers[Self.creation] = [.notExecuted(Self.expired), .notExecuted(Self.expired)]
        stage.play()
        #expect(stage.refused == [Self.creation: Self.expired])
        #expect(stage.sent.count == 2)
    }

    @Test func `what is written down is in AWS's time`() throws {
        var stage = stage(Self.group)
        stage.run.clockOffset = .seconds(3600)
        stage.play()
        let intent = try #require(stage.sent.first).intent
        #expect(intent.time.since(stage.sentAt[0]) > .seconds(3590))
    }

    @Test func `a network that carries nothing is tried four times`() {
        var stage = stage(Self.group)
        let refusal = Refusal(.notSent, code: "NotSent", message: "no connection")
        stage.answers[Self.creation] = Array(repeating: .notExecuted(refusal), count: 10)
        stage.play()
        #expect(stage.sent.count == 4)
        #expect(stage.refused == [Self.creation: refusal])
        #expect(stage.told.map(\.reason) == [.network])
    }

    @Test func `a call that could not be written down ends the run`() throws {
        var stage = stage(Self.group)
        let effects = stage.run.next(now: stage.now)
        guard case .send(let attempt)? = effects.first else {
            Issue.record("something is sent")
            return
        }
        stage.run.recordingFailed(attempt, "no space left")
        #expect(stage.run.isFinished)
        #expect(stage.run.failures == [.unrecorded("no space left")])
    }
}
