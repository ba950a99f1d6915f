import Testing

@testable import SluiceCore

/// The answer to a call was lost: what was made is looked for, and made once.
struct LookingTests {
    private static let vpc = Change(
        .vpc, .create, reason: "", wanted: .vpc(VPC(cidr: .of("10.0.0.0/16"))), tags: tags(.vpc))

    private static let group = Change(
        .proxyEgress, .create, reason: "",
        wanted: .securityGroup(SecurityGroup(vpc: .id("vpc-1"), name: "a", description: "b", keepsDefaultEgress: true)),
        tags: tags(.proxyEgress))

    private static let s3 = Change(
        .endpoint("s3"), .create, reason: "",
        wanted: .gatewayEndpoint(GatewayEndpoint(vpc: .id("vpc-1"), serviceName: "s3", routeTables: [])),
        tags: tags(.endpoint("s3")))

    private static let lost = Answer.unknown(reason: "no answer in time")
    private static let createVPC = "vpc:CreateVpc"
    private static let createGroup = "securityGroup/proxyEgress:CreateSecurityGroup"
    private static let createEndpoint = "endpoint/s3:CreateVpcEndpoint"

    private static func tags(_ address: Address) -> Call.Tags {
        ["sluice:stack": "test", "sluice:lineage": "1", "sluice:address": address.rawValue]
    }

    private func stage(_ changes: Change...) -> Stage { Stage(ActionGraph(compiling: changes)) }

    /// What a look shows once the group is there, made by this call.
    private func showing(_ intent: String, lineage: String = "1") -> Observation {
        var observation = World.empty.observation
        observation.securityGroups["sg-1"] = ObservedSecurityGroup(
            id: "sg-1", vpc: "vpc-1", name: "a", description: "b",
            tags: [
                "sluice:stack": "test", "sluice:lineage": lineage, "sluice:address": "securityGroup/proxyEgress",
                "sluice:intent": intent,
            ])
        return observation
    }

    @Test func `what was made is found by the intent in its tag, and nothing is sent twice`() {
        var stage = stage(Self.group)
        stage.answers[Self.createGroup] = [Self.lost]
        stage.looks = [showing("run-1")]
        stage.play()
        #expect(stage.run.isFinished && stage.run.failures.isEmpty)
        #expect(stage.sentNames == [Self.createGroup])
        #expect(stage.run.fold.state.resources[.proxyEgress]?.id == "sg-1")
        #expect(stage.run.fold.openIntents.isEmpty)
    }

    @Test func `a group that is not there is asked for by a call of its own: it cannot be there twice`() {
        var stage = stage(Self.group)
        stage.answers[Self.createGroup] = [Self.lost]
        stage.looks = [World.empty.observation]
        stage.play()
        #expect(stage.sent.map(\.intent.id.rawValue) == ["run-1", "run-2"])
        #expect(stage.written.map(\.intentID) == ["run-1"])
        #expect(stage.run.failures.isEmpty && stage.run.fold.openIntents.isEmpty)
    }

    @Test func `an endpoint is asked for again word for word, so that EC2 knows the token`() throws {
        var stage = stage(Self.s3)
        stage.answers[Self.createEndpoint] = [Self.lost, Self.lost]
        stage.looks = [World.empty.observation, World.empty.observation, Self.serving("made-1")]
        stage.play()
        #expect(stage.sent.count == 3 && Set(stage.sent.map(\.intent)).count == 1)
        #expect(Set(stage.sent.map(\.call)).count == 1)
        #expect(stage.run.failures.isEmpty && stage.run.fold.openIntents.isEmpty)
    }

    /// What a look shows once an endpoint is there.
    private static func serving(_ id: String, state: ObservedEndpoint.State = .available) -> Observation {
        var observation = World.empty.observation
        observation.endpoints[id] = ObservedEndpoint(
            id: id, vpc: "vpc-1", serviceName: "s3", type: .gateway, state: state, tags: tags(.endpoint("s3")).asTags)
        return observation
    }

    @Test(arguments: [nil, ObservedEndpoint.State.deleted])
    func `an ID that a token answers with has to be alive, else another one is made`(_ state: ObservedEndpoint.State?) {
        var stage = stage(Self.s3)
        stage.answers[Self.createEndpoint] = [
            Self.lost, .executed([SubjectResult(.endpoint("s3"), id: "vpce-dead")]),
        ]
        let dead = state.map { Self.serving("vpce-dead", state: $0) } ?? World.empty.observation
        stage.looks = [World.empty.observation, dead]
        stage.play()
        #expect(stage.run.isFinished && stage.run.failures.isEmpty)
        #expect(stage.sent.map(\.intent.id.rawValue) == ["run-1", "run-1", "run-2"])
        #expect(stage.run.fold.state.resources[.endpoint("s3")]?.id == "made-1")
        // What says itself that it is gone is believed at once, and silence only after five minutes.
        #expect((stage.lookedAt.count > 10) == (state == nil))
    }

    @Test(arguments: [false, true])
    func `what an endpoint has lost is not taken off it again`(isSeen: Bool) {
        let endpoint = { (table: String) in
            Resource.gatewayEndpoint(
                GatewayEndpoint(vpc: .id("vpc-1"), serviceName: "s3", routeTables: [.id(table)]))
        }
        let (before, after) = (endpoint("rtb-1"), endpoint("rtb-2"))
        let field = Change.Field(
            "routeTables", from: before.properties["routeTables"], to: after.properties["routeTables"])
        let change = Change(
            .endpoint("s3"), .update, reason: "", fields: [field], id: "vpce-1", current: before, wanted: after)
        var stage = Stage(
            ActionGraph(compiling: [change]),
            resources: [.endpoint("s3"): StateEntry(id: "vpce-1", origin: .created, resource: before)])
        stage.answers["endpoint/s3:ModifyVpcEndpoint"] = [Self.lost]
        var observation = Self.serving("vpce-1")
        observation.endpoints["vpce-1"]?.routeTables = [isSeen ? "rtb-2" : "rtb-1"]
        stage.looks = [observation]
        stage.play()
        #expect(stage.run.isFinished && stage.run.failures.isEmpty)
        #expect(stage.sent.count == (isSeen ? 1 : 2))
        #expect(stage.run.fold.state.resources[.endpoint("s3")]?.resource == after)
    }

    // MARK: Twins and fences

    /// Two VPCs that one call made, and a subnet in the second.
    private static func twins(_ intent: String) -> Observation {
        var observation = World.empty.observation
        let tags = tags(.vpc).asTags.merging(["sluice:intent": intent]) { $1 }
        for id in ["vpc-a", "vpc-b"] {
            observation.vpcs[id] = ObservedVPC(id: id, cidr: .of("10.0.0.0/16"), tags: tags)
        }
        observation.subnets["subnet-1"] = ObservedSubnet(
            id: "subnet-1", vpc: "vpc-b", cidr: .of("10.0.0.0/24"), zone: "us-west-2a")
        return observation
    }

    @Test func `of two that one call made the one that is in use is kept, and the other watched for`() {
        var stage = stage(Self.vpc)
        stage.answers[Self.createVPC] = [Self.lost, Self.lost]
        let nothing = Array(repeating: Observation?.some(World.empty.observation), count: 13)
        stage.looks = nothing + [Self.twins("run-1")]
        stage.play()
        #expect(stage.run.failures.isEmpty)
        #expect(stage.sent.filter { $0.intent.call == "CreateVpc" }.count == 2)
        #expect(stage.sent.last?.call == .enableDNSHostnames(.id("vpc-b")))
        #expect(stage.run.fold.state.watched.map(\.id.rawValue) == ["run-1"])
    }

    private static var waiting: RunSettings {
        var settings = RunSettings()
        settings.waitsForFence = true
        return settings
    }

    @Test func `who must not see two waits until the lost call can not be carried out any more`() throws {
        var stage = Stage(ActionGraph(compiling: [Self.vpc]), settings: Self.waiting)
        let started = stage.now
        stage.answers[Self.createVPC] = [Self.lost]
        stage.looks = [World.empty.observation]
        stage.play()
        let sent = zip(stage.sent, stage.sentAt).filter { $0.0.intent.call == "CreateVpc" }
        #expect(sent.map(\.0.intent.id.rawValue) == ["run-1", "run-2"])
        #expect(try #require(sent.last).1.since(started) >= WatchedIntent.span)
        let wait = try #require(stage.told.first)
        #expect(wait.reason == .fence && wait.subjects == [.vpc])
        #expect(wait.until.since(started) >= WatchedIntent.span)
        #expect(stage.run.failures.isEmpty)
    }

    @Test func `a VPC that shows behind the fence is kept, and none is made besides`() {
        var stage = Stage(ActionGraph(compiling: [Self.vpc]), settings: Self.waiting)
        stage.answers[Self.createVPC] = [Self.lost]
        let nothing = Array(repeating: Observation?.some(World.empty.observation), count: 60)
        stage.looks = nothing + [Self.twins("run-1")]
        stage.play()
        #expect(stage.sent.filter { $0.intent.call == "CreateVpc" }.count == 1)
        #expect(stage.sent.last?.call == .enableDNSHostnames(.id("vpc-b")) && stage.run.fold.state.watched.isEmpty)
    }

    @Test func `a run that is held ends when its moment has come, or when it is interrupted`() {
        var stage = Stage(ActionGraph(), heldUntil: Self.now.advanced(by: .seconds(600)))
        stage.play()
        #expect(stage.run.isFinished && stage.now == Self.now.advanced(by: .seconds(600)))
        #expect(stage.told.map(\.reason) == [.fence])
        var other = Stage(ActionGraph(), heldUntil: Self.now.advanced(by: .seconds(600)))
        _ = other.run.next(now: Self.now)
        #expect(!other.run.isFinished)
        other.run.interrupt()
        #expect(other.run.isFinished)
    }

    @Test func `a VPC is looked for a minute, then asked for again under the same tag, and watched`() throws {
        var stage = stage(Self.vpc)
        let started = stage.now
        stage.answers[Self.createVPC] = [Self.lost]
        stage.looks = [World.empty.observation]
        stage.play()
        let sent = zip(stage.sent, stage.sentAt).filter { $0.0.intent.call == "CreateVpc" }
        #expect(sent.count == 2 && Set(sent.map(\.0.intent)).count == 1)
        #expect(try #require(sent.last).1.since(started) >= .seconds(60))
        let watched = try #require(stage.run.fold.state.watched.first)
        #expect(watched.id.rawValue == "run-1" && watched.address == .vpc)
        #expect(watched.until.since(started) > .seconds(1200))
    }

    @Test func `a deletion is sent again without a look`() {
        var stage = stage(Change(.proxyEgress, .delete, reason: "", id: "sg-1", current: Self.group.wanted))
        stage.answers["securityGroup/proxyEgress:DeleteSecurityGroup"] = [Self.lost, Self.lost]
        stage.play()
        #expect(stage.sent.count == 3 && stage.lookedAt.isEmpty)
        #expect(stage.run.failures.isEmpty && stage.run.fold.openIntents.isEmpty)
    }

    @Test func `of a batch of rules that was carried out in part the rest is sent`() throws {
        let rules = [80, 443].map { SecurityGroupRule(group: .id("sg-1"), .egress, tcp: $0, .cidr(.of("10.0.0.0/8"))) }
        let changes = rules.map { rule in
            Change(
                .rule(in: .proxyEgress, rule), .create, reason: "", wanted: .securityGroupRule(rule),
                tags: Self.tags(.proxyEgress))
        }
        var stage = Stage(ActionGraph(compiling: changes))
        stage.answers["sg-1:AuthorizeSecurityGroupEgress"] = [Self.lost]
        var observation = showing("run-1")
        observation.rulesKnown = ["sg-1"]
        observation.rules["sgr-1"] = ObservedRule(
            id: "sgr-1", group: "sg-1", direction: .egress, ipProtocol: "tcp", fromPort: 80, toPort: 80,
            peer: "10.0.0.0/8", tags: ["sluice:intent": "run-1"])
        stage.looks = [observation]
        stage.play()
        #expect(stage.sent.map(\.intent.subjects.count) == [2, 1])
        #expect(stage.run.fold.state.resources[changes[0].address]?.id == "sgr-1")
        #expect(stage.run.fold.state.resources[changes[1].address] != nil)
        #expect(stage.run.failures.isEmpty)
    }

    @Test func `what is there already is taken up where it is ours`() {
        var stage = stage(Self.group)
        let refusal = Refusal(.alreadyThere, code: "InvalidGroup.Duplicate", message: "")
        stage.answers[Self.createGroup] = [.notExecuted(refusal)]
        stage.looks = [World.empty.observation, nil, showing("another-7")]
        stage.play()
        #expect(stage.run.failures.isEmpty && stage.sent.count == 1)
        #expect(stage.run.fold.state.resources[.proxyEgress]?.id == "sg-1")
    }

    @Test func `what is there already and is somebody else's is a refusal`() {
        var stage = stage(Self.group)
        let refusal = Refusal(.alreadyThere, code: "InvalidGroup.Duplicate", message: "")
        stage.answers[Self.createGroup] = [.notExecuted(refusal)]
        stage.looks = [showing("another-7", lineage: "2")]
        stage.play()
        #expect(stage.refused == [Self.createGroup: refusal])
    }

    @Test func `when nobody can be asked the run gives up at its deadline, and leaves the call open`() {
        var stage = stage(Self.group)
        stage.answers[Self.createGroup] = [Self.lost]
        stage.looks = [nil]
        stage.play()
        #expect(stage.run.isFinished && stage.run.failures.count == 1)
        #expect(stage.run.fold.openIntents.map(\.call) == ["CreateSecurityGroup"])
        #expect(stage.lookedAt.count < 120)
    }

    /// What a look shows of the group without its default egress; EC2 may know the group somewhere, and none of its rules.
    @Test(arguments: [(true, 1), (false, 2)])
    func `a revoked default egress whose answer was lost is seen by the rules that are still there`(
        showsRules: Bool, sendings: Int
    ) throws {
        var change = Self.group
        change.wanted = .securityGroup(
            SecurityGroup(vpc: .id("vpc-1"), name: "a", description: "b", keepsDefaultEgress: false))
        var stage = stage(change)
        let revocation = "securityGroup/proxyEgress:RevokeSecurityGroupEgress:default"
        stage.answers[Self.createGroup] = [.executed([SubjectResult(.proxyEgress, id: "sg-1")])]
        stage.answers[revocation] = [Self.lost]
        var observation = showing("run-1")
        if showsRules {
            observation.rules["sgr-1"] = ObservedRule(
                id: "sgr-1", group: "sg-1", direction: .egress, ipProtocol: "tcp", fromPort: 80, toPort: 80,
                peer: "10.0.0.254/32")
        }
        stage.looks = [observation]
        stage.play()
        #expect(stage.sentNames.filter { $0 == revocation }.count == sendings)
        #expect(stage.run.failures.isEmpty && stage.run.fold.openIntents.isEmpty)
    }

    // MARK: After a crash

    private func intent(
        _ change: Change, _ call: String, at time: Timestamp, sequence: Int = 1
    ) throws -> Intent {
        Intent(
            id: IntentID(run: "run", sequence: sequence), action: Action.ID(rawValue: "\(change.address):\(call)"),
            call: call,
            subjects: [.init(change.address, .create(try #require(change.wanted), tags: change.tags))], time: time)
    }

    private static let now = Timestamp(microseconds: 1_000_000_000_000)

    @Test func `after a crash what was made is found`() throws {
        var stage = try Stage(recovering: [intent(Self.group, "CreateSecurityGroup", at: Self.now)])
        stage.looks = [showing("run-1")]
        stage.play()
        #expect(stage.run.isFinished && stage.sent.isEmpty)
        #expect(stage.run.fold.state.resources[.proxyEgress]?.id == "sg-1")
        #expect(stage.run.fold.openIntents.isEmpty)
    }

    @Test func `after a crash a group that is not there is left to the next plan`() throws {
        var stage = try Stage(recovering: [intent(Self.group, "CreateSecurityGroup", at: Self.now)])
        stage.looks = [World.empty.observation]
        stage.play()
        #expect(stage.sent.isEmpty && stage.run.fold.openIntents.isEmpty && stage.run.failures.isEmpty)
    }

    @Test func `after a crash an endpoint is asked for word for word, with its first tags`() throws {
        let intent = try intent(Self.s3, "CreateVpcEndpoint", at: Self.now)
        var stage = try Stage(recovering: [intent])
        stage.looks = [World.empty.observation, Self.serving("made-1")]
        stage.play()
        #expect(stage.sent.map(\.intent) == [intent])
        guard case .create(_, let tags)? = stage.sent.first?.call else {
            Issue.record("the endpoint is made")
            return
        }
        #expect(tags["sluice:intent"] == "run-1" && tags["sluice:created"] == Self.now.iso8601)
        #expect(stage.run.fold.state.resources[.endpoint("s3")] != nil)
    }

    @Test func `an endpoint that would be asked for in other words is left to the next plan`() throws {
        let intent = try intent(Self.s3, "CreateVpcEndpoint", at: Self.now)
        var stage = try Stage(recovering: [intent], isRepeatable: false)
        stage.looks = [World.empty.observation]
        stage.play()
        #expect(stage.sent.isEmpty && stage.run.fold.openIntents.isEmpty && stage.run.failures.isEmpty)
    }

    @Test func `after a crash a VPC that does not show within a minute is watched for`() throws {
        var stage = try Stage(recovering: [intent(Self.vpc, "CreateVpc", at: Self.now)])
        stage.looks = [World.empty.observation]
        stage.play()
        #expect(stage.sent.isEmpty && stage.run.fold.openIntents.isEmpty)
        #expect(try #require(stage.lookedAt.last).since(Self.now) >= .seconds(60))
        #expect(stage.run.fold.state.watched.map(\.address) == [.vpc])
    }

    @Test(arguments: [Refusal.Kind.denied, .final, .notVisible])
    func `what EC2 refuses when it is asked for once more after a crash is left to the next plan`(
        _ kind: Refusal.Kind
    ) throws {
        let intents = [
            try intent(Self.s3, "CreateVpcEndpoint", at: Self.now),
            try intent(Self.group, "CreateSecurityGroup", at: Self.now, sequence: 2),
        ]
        var stage = try Stage(recovering: intents)
        stage.looks = [World.empty.observation]
        stage.answers["endpoint/s3:CreateVpcEndpoint"] = [.notExecuted(Refusal(kind, code: "Code", message: ""))]
        stage.play()
        #expect(stage.run.isFinished && stage.run.failures.isEmpty)
        #expect(stage.run.fold.openIntents.isEmpty)
    }

    @Test func `credentials that have expired end a recovery, and leave the call open`() throws {
        var stage = try Stage(recovering: [intent(Self.s3, "CreateVpcEndpoint", at: Self.now)])
        stage.looks = [World.empty.observation]
        stage.answers["endpoint/s3:CreateVpcEndpoint"] = [
            .notExecuted(Refusal(.credentials, code: "ExpiredToken", message: ""))
        ]
        stage.play()
        guard case .refused(let action, _)? = stage.run.failures.first else {
            Issue.record("\(stage.run.failures)")
            return
        }
        #expect(action.call.name == "CreateVpcEndpoint" && action.subjects.map(\.address) == [.endpoint("s3")])
    }

    @Test func `a call of long ago is looked for although nobody can be asked at first`() throws {
        let yesterday = Self.now.advanced(by: .seconds(-86_400))
        var stage = try Stage(recovering: [intent(Self.group, "CreateSecurityGroup", at: yesterday)])
        stage.looks = [nil, nil, showing("run-1")]
        stage.play()
        #expect(stage.run.failures.isEmpty)
        #expect(stage.run.fold.state.resources[.proxyEgress]?.id == "sg-1")
    }

    @Test func `a call of long ago is looked for once`() throws {
        let yesterday = Self.now.advanced(by: .seconds(-86_400))
        var stage = try Stage(recovering: [intent(Self.vpc, "CreateVpc", at: yesterday)])
        stage.looks = [World.empty.observation]
        stage.play()
        #expect(stage.lookedAt.count == 1 && stage.run.fold.openIntents.isEmpty)
    }
}

extension Call.Tags {
    /// As an observation has them.
    fileprivate var asTags: [String: String] { Dictionary(uniqueKeysWithValues: map { ($0.key, $0.value) }) }
}

extension JournalEvent {
    fileprivate var intentID: String? {
        switch self {
        case .done(let id, _, _), .void(let id, _, _), .unknown(let id, _, _), .failed(let id, _, _, _): id.rawValue
        case .open, .intent, .noted, .close: nil
        }
    }
}
