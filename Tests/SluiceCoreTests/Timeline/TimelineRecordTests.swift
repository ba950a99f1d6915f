import SeededRandom
import Testing

@testable import SluiceCore

/// What becomes of a run's events in time.
struct TimelineRecordTests {
    private static let endpoint = Address.endpoint("kms")

    private static func at(_ seconds: Double) -> Timestamp { Timestamp(microseconds: Int64(seconds * 1_000_000)) }

    private static func id(_ text: String) -> Action.ID { Action.ID(rawValue: text) }

    private static func refusal(_ kind: Refusal.Kind) -> Refusal { Refusal(kind, code: "Code", message: "words") }

    /// `sending 0-1, settling 1-61`.
    private static func text(_ row: Timeline.Row) -> String {
        row.spans.map { span in
            "\(span.activity) \(span.from.microseconds / 1_000_000)-\(span.until.microseconds / 1_000_000)"
        }.joined(separator: ", ")
    }

    /// A VPC, a group in it, and an endpoint that needs both.
    private static let calls: [Action] = [
        Action(.vpc, .enableDNSHostnames(.address(.vpc)), subjects: [.init(.vpc, .tag([:]))]),
        Action(
            Address(rawValue: "securityGroup/endpoints"), .createTags([], [:]), subjects: [],
            after: [.init(id("vpc:ModifyVpcAttribute"))]),
        Action(
            endpoint, .modifyEndpoint(.address(endpoint), EndpointChange()), subjects: [.init(endpoint, .tag([:]))],
            after: [.init(id("vpc:ModifyVpcAttribute")), .init(id("securityGroup/endpoints:CreateTags"))]),
    ]

    private static let vpc = id("vpc:ModifyVpcAttribute")
    private static let group = id("securityGroup/endpoints:CreateTags")
    private static let kms = id("endpoint/kms:ModifyVpcEndpoint")

    private static func timeline(_ events: [RunEvent], until end: Double = 0) -> Timeline {
        var record = TimelineRecord(started: at(0))
        record.expect(calls)
        for event in events { record.receive(event) }
        return record.timeline(until: at(end))
    }

    @Test func `a call is sent, answered, and settles`() throws {
        let timeline = Self.timeline([
            .sent(Self.kms, subjects: [Self.endpoint], attempt: 1, Self.at(1)),
            .carriedOut(Self.kms, [SubjectResult(Self.endpoint)], isPending: true, Self.at(2)),
            // It is not listed yet.
            .endpoints([Self.endpoint: .gone], Self.at(3)), .endpoints([Self.endpoint: .pending], Self.at(8)),
            .endpoints([Self.endpoint: .available], Self.at(62)),
        ])
        let row = try #require(timeline.stacks.first?.rows.first)
        #expect(Self.text(row) == "sending 1-2, settling 2-62" && row.outcome == .done)
        #expect(row.call == "ModifyVpcEndpoint" && row.subjects == [Self.endpoint] && row.isOnLongestPath)
        #expect(timeline.started == Self.at(0) && timeline.ended == Self.at(62))
    }

    @Test func `throttles, turns, waits and looks are told apart, and counted`() throws {
        let timeline = Self.timeline([
            .sent(Self.vpc, subjects: [.vpc], attempt: 1, Self.at(0)),
            .refused(Self.vpc, Self.refusal(.throttled), Self.at(1)),
            .waiting(Wait(Self.vpc, [.vpc], for: .throttle, cause: "", until: Self.at(1800)), Self.at(1)),
            .waiting(Wait(Self.vpc, [.vpc], for: .pace, cause: "", until: Self.at(5)), Self.at(3)),
            .sent(Self.vpc, subjects: [.vpc], attempt: 2, Self.at(5)),
            .refused(Self.vpc, Self.refusal(.notVisible), Self.at(6)),
            .sent(Self.vpc, subjects: [.vpc], attempt: 3, Self.at(8)),
            .lost(Self.vpc, reason: "cut off", Self.at(9)),
            .waiting(Wait(Self.vpc, [.vpc], for: .lostAnswer, cause: "", until: Self.at(90)), Self.at(9)),
            .carriedOut(Self.vpc, [SubjectResult(.vpc)], isPending: false, Self.at(12)),
        ])
        let row = try #require(timeline.stacks.first?.rows.first)
        let text = "sending 0-1, throttled 1-3, paced 3-5, sending 5-6, waiting 6-8, sending 8-9, looking 9-12"
        #expect(Self.text(row) == text && row.outcome == .done)
        #expect(timeline.totals.calls == 1 && timeline.totals.retries == 2 && timeline.totals.throttles == 1)
        #expect(
            timeline.totals.durations[.sending] == .seconds(3) && timeline.totals.durations[.looking] == .seconds(3))
    }

    @Test func `the longest path is the chain that the end waited for`() {
        let timeline = Self.timeline(
            [
                .sent(Self.vpc, subjects: [], attempt: 1, Self.at(0)),
                .carriedOut(Self.vpc, [], isPending: false, Self.at(1)),
                .sent(Self.group, subjects: [], attempt: 1, Self.at(1)),
                .carriedOut(Self.group, [], isPending: false, Self.at(4)),
                .sent(Self.kms, subjects: [], attempt: 1, Self.at(4)),
                .carriedOut(Self.kms, [], isPending: false, Self.at(5)),
                .verifying(Self.at(5)), .verifying(Self.at(6)),
            ], until: 8)
        let rows = timeline.stacks[0].rows
        #expect(rows.map(\.id.rawValue) == [Self.vpc, Self.group, Self.kms].map(\.rawValue) + ["verifying"])
        #expect(rows.map(\.isOnLongestPath) == [true, true, true, false])
        #expect(Self.text(rows[3]) == "looking 5-8" && rows[3].call.isEmpty && rows[3].sendings == 0)
    }

    @Test func `what is under way at the end is cut off there, and what was refused for good says why`() {
        let timeline = Self.timeline(
            [
                .sent(Self.vpc, subjects: [], attempt: 1, Self.at(0)),
                .refused(Self.vpc, Self.refusal(.denied), Self.at(1)),
                .sent(Self.group, subjects: [], attempt: 1, Self.at(1)),
            ], until: 3)
        let rows = timeline.stacks[0].rows
        #expect(rows.map(\.outcome) == [.failed("Code"), .unfinished] && Self.text(rows[1]) == "sending 1-3")
    }

    @Test func `a call that no graph has is named by its ID`() {
        var record = TimelineRecord(started: Self.at(0))
        record.receive(.sent(Self.id("vpc:DeleteVpc"), subjects: [.vpc], attempt: 1, Self.at(0)), of: "team-a")
        let stack = record.timeline(until: Self.at(1)).stacks[0]
        #expect(stack.name == "team-a" && stack.rows[0].call == "DeleteVpc" && stack.rows[0].subjects == [.vpc])
    }

    /// Whatever is told, and in whatever order.
    @Test(arguments: 0..<200) func `spans of a row follow each other, and lie in the run`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        var record = TimelineRecord(started: Self.at(10))
        record.expect(Self.calls)
        for _ in 0..<Int.random(in: 0...60, using: &generator) {
            record.receive(Self.anyEvent(using: &generator), of: Bool.random(using: &generator) ? nil : "b")
        }
        let timeline = record.timeline(until: Self.at(Double.random(in: 0...100, using: &generator)))
        for row in timeline.stacks.flatMap(\.rows) {
            #expect(!row.spans.isEmpty && row.spans.allSatisfy { $0.from < $0.until })
            #expect(zip(row.spans, row.spans.dropFirst()).allSatisfy { $0.until <= $1.from })
            #expect(row.spans.allSatisfy { $0.from >= timeline.started && $0.until <= timeline.ended })
            #expect(row.throttles <= 60 && row.sendings <= 60)
        }
    }

    private static func anyEvent(using generator: inout SplitMix64) -> RunEvent {
        let time = at(Double.random(in: 0...50, using: &generator))
        let id = [vpc, group, kms, id("vpc:DeleteVpc")].randomElement(using: &generator) ?? vpc
        let kinds: [Refusal.Kind] = [
            .throttled, .inUse, .notVisible, .alreadyThere, .notSent, .clock, .denied, .credentials, .final,
        ]
        let status: EndpointStatus =
            [.available, .pending, .gone, .broken("x")].randomElement(using: &generator) ?? .gone
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: return .sent(id, subjects: [endpoint], attempt: 1, time)
        case 1: return .carriedOut(id, [SubjectResult(endpoint)], isPending: Bool.random(using: &generator), time)
        case 2: return .refused(id, refusal(kinds.randomElement(using: &generator) ?? .final), time)
        case 3: return .held(id, by: ["x"], time)
        case 4: return .lost(id, reason: "x", time)
        case 5:
            let reason = Wait.Reason.allCases.randomElement(using: &generator) ?? .pace
            return .waiting(Wait(id, [], for: reason, cause: "", until: time), time)
        case 6: return .endpoints([endpoint: status], time)
        default: return .verifying(time)
        }
    }
}
