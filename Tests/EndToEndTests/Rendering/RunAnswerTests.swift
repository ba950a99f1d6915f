import SluiceCore
import Testing

@testable import SluiceCLI

/// How a run that stopped is told, and with which exit code.
struct RunAnswerTests {
    private static let call = Action(
        .vpc, .enableDNSHostnames(.address(.vpc)), subjects: [Intent.Subject(.vpc, .tag([:]))])

    private static func refused(_ kind: Refusal.Kind) -> RunFailure {
        .refused(call, Refusal(kind, code: "SomeCode", message: "some words"))
    }

    @Test(
        arguments: [
            ([], nil, 0), ([refused(.final)], nil, 4), ([.unknown(call, reason: "reset")], nil, 4),
            ([.neverSettled(.endpoint("kms"))], nil, 4), ([refused(.final), refused(.denied)], nil, 6),
            ([.interrupted, refused(.denied)], 2, 130), ([.interrupted], 15, 143), ([.interrupted], 1, 129),
            ([.interrupted, .unrecorded("the disk is full")], 2, 5),
        ] as [([RunFailure], Int32?, Int32)])
    func `the gravest failure gives the exit code`(failures: [RunFailure], signal: Int32?, code: Int32) throws {
        #expect(try Self.answer(failures, signal: signal).status.rawValue == code)
    }

    @Test func `what still differs is not done`() throws {
        var answer = try Self.answer([])
        let change = Change(.vpc, .update, reason: "changed outside sluice")
        answer = RunAnswer(
            changeSet: answer.changeSet, state: answer.state, failures: [], remaining: [change], took: answer.took,
            stateFile: answer.stateFile, signal: nil, again: answer.again)
        #expect(answer.status == .stopped)
        #expect(answer.findings.items.map(\.diagnostic.subject) == ["vpc"])
    }

    @Test func `every failure has a cause, a place and the command to go on with`() throws {
        let kinds: [Refusal.Kind] = [
            .throttled, .inUse, .notVisible, .alreadyThere, .notSent, .clock, .denied, .credentials, .final,
        ]
        let failures =
            kinds.map(Self.refused) + [.broken(.endpoint("kms"), "no room"), .neverSettled(.endpoint("kms"))]
        for diagnostic in try Self.answer(failures).findings.items.map(\.diagnostic) {
            #expect(diagnostic.subject == "vpc" || diagnostic.subject == "endpoint/kms")
            #expect(!diagnostic.cause.isEmpty && diagnostic.fix.contains("run sluice apply plan.yaml"))
        }
    }

    @Test func `after a destroy it is said what may come yet, until when, and what takes it away`() throws {
        var answer = try Self.answer([])
        var state = answer.state
        let until = Timestamp(microseconds: 1_700_000_000_000_000)
        state.watched = [WatchedIntent(id: IntentID(run: "run", sequence: 1), address: .vpc, until: until)]
        var changeSet = answer.changeSet
        changeSet.isDestroy = true
        answer = RunAnswer(
            changeSet: changeSet, state: state, failures: [], remaining: [], took: answer.took,
            stateFile: answer.stateFile, signal: nil, again: "sluice destroy plan.yaml")
        let finding = try #require(answer.findings.items.first?.diagnostic)
        #expect(answer.status == .done)
        #expect(
            finding.code == "run.watching"
                && finding.summary == "something may still come until 2023-11-14T22:13:20Z: vpc")
        #expect(finding.fix.contains("run sluice destroy plan.yaml after that moment"))
    }

    @Test func `what held a deletion is named, with what to do about each`() throws {
        let interface = ObservedNetworkInterface(
            id: "eni-1", vpc: "vpc-1", subnet: "subnet-1", instance: "i-1", isAttached: true)
        let rule = ObservedRule(
            id: "sgr-1", group: "sg-app", direction: .ingress, ipProtocol: "tcp", fromPort: 443, toPort: 443,
            peer: "sg-1")
        let held = RunFailure.held(
            Self.call, Refusal(.inUse, code: "DependencyViolation", message: "has a dependent object"),
            by: [
                Hindrance(thing: .interface(interface, endpoint: nil), isPassing: false),
                Hindrance(thing: .rule(rule, groupName: "app"), isPassing: false),
            ])
        let answer = try Self.answer([held])
        let diagnostic = try #require(answer.findings.items.first?.diagnostic)
        #expect(answer.status == .stopped && diagnostic.code == "run.still-in-use" && diagnostic.subject == "vpc")
        #expect(
            diagnostic.cause
                == "still used by eni-1 (EC2 instance i-1), sgr-1 of sg-app (app: ingress tcp 443 from sg-1)")
        #expect(
            diagnostic.fix
                == "terminate i-1, or give eni-1 other groups; revoke it: aws ec2 revoke-security-group-ingress "
                + "--region us-west-2 --group-id sg-app --security-group-rule-ids sgr-1; "
                + "then run sluice apply plan.yaml")
    }

    @Test func `a run that is done says how much, and what there is`() throws {
        let lines = try Self.answer([]).opening(.plain)
        #expect(lines.first == "Done: 19 created in 63 s. State: demo.sluice.json")
        #expect(lines.last == "  vpcEndpoints.kms  vpce-1")
    }

    private static func answer(_ failures: [RunFailure], signal: Int32? = nil) throws -> RunAnswer {
        let changeSet = try SampleChangeSet.freshVPC()
        var state = State(stack: "demo", lineage: "0a", region: "us-west-2")
        state.outputs.endpoints = ["kms": "vpce-1"]
        return RunAnswer(
            changeSet: changeSet, state: state, failures: failures, remaining: [], took: .seconds(63),
            stateFile: "demo.sluice.json", signal: signal, again: "sluice apply plan.yaml")
    }
}
