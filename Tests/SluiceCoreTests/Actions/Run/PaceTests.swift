import Testing

@testable import SluiceCore

/// What several runs share, on a clock that stands still.
struct PaceTests {
    private static let place = Pace.Place(account: "123456789012", region: "us-west-2")
    private static let now = Timestamp(microseconds: 1_000_000_000)

    /// A run that makes so many groups, none of which waits for another.
    private static func run(groups: Int, _ name: String = "run", parallelism: Int = 16) -> Run {
        let actions = (0..<groups).map { number -> Action in
            let address = Address(rawValue: "securityGroup/g\(number)")
            let group = SecurityGroup(vpc: .id("vpc-1"), name: "\(number)", description: "", keepsDefaultEgress: true)
            let resource = Resource.securityGroup(group)
            return Action(
                address, .create(resource, tags: [:]), subjects: [.init(address, .create(resource, tags: [:]))])
        }
        var settings = RunSettings()
        settings.parallelism = parallelism
        return Run(
            ActionGraph(actions), on: JournalFold(State(stack: name, lineage: "1", region: "us-west-2")), run: name,
            seed: 1, settings: settings)
    }

    private static func sent(_ effects: [Run.Effect]) -> [Attempt] {
        effects.compactMap { if case .send(let attempt) = $0 { attempt } else { nil } }
    }

    private static func refuse(_ attempt: Attempt, _ run: inout Run, _ now: Timestamp) {
        let refusal = Refusal(.throttled, code: "RequestLimitExceeded", message: "slow down")
        let event = JournalEvent.failed(attempt.intent.id, code: refusal.code, message: "", time: now)
        run.receive(.notExecuted(refusal), of: attempt, event: event, now: now)
    }

    @Test func `no more calls are in flight than all runs together may have`() {
        var pace = Pace(parallelism: 5)
        var (first, second) = (Self.run(groups: 4), Self.run(groups: 4))
        let ours = Self.sent(pace.lend(to: &first, in: Self.place) { $0.next(now: Self.now) })
        let theirs = Self.sent(pace.lend(to: &second, in: Self.place) { $0.next(now: Self.now) })
        #expect(ours.count == 4 && theirs.count == 1)
        #expect(!pace.hasRoom && second.wantsRoom && !first.wantsRoom)
    }

    @Test func `an answer to one run makes room for another`() {
        var pace = Pace(parallelism: 1)
        var (first, second) = (Self.run(groups: 1), Self.run(groups: 1))
        let ours = Self.sent(pace.lend(to: &first, in: Self.place) { $0.next(now: Self.now) })
        #expect(Self.sent(pace.lend(to: &second, in: Self.place) { $0.next(now: Self.now) }).isEmpty)
        pace.lend(to: &first, in: Self.place) { run in
            let results = ours[0].intent.subjects.map { SubjectResult($0.address, id: "sg-1") }
            run.receive(
                .executed(results), of: ours[0], event: .done(ours[0].intent.id, results: results, time: Self.now),
                now: Self.now)
        }
        #expect(pace.hasRoom && second.wantsRoom)
        #expect(Self.sent(pace.lend(to: &second, in: Self.place) { $0.next(now: Self.now) }).count == 1)
    }

    @Test func `what one run is refused slows the others down, in that account and Region alone`() {
        var pace = Pace(parallelism: 100)
        var runs = (0..<3).map { Self.run(groups: 4, "run\($0)") }
        let sent = Self.sent(pace.lend(to: &runs[0], in: Self.place) { $0.next(now: Self.now) })
        pace.lend(to: &runs[0], in: Self.place) { Self.refuse(sent[0], &$0, Self.now) }
        let slowed = Self.sent(pace.lend(to: &runs[1], in: Self.place) { $0.next(now: Self.now) })
        #expect(slowed.isEmpty, "each has to wait for its slot")
        let elsewhere = Pace.Place(account: "123456789012", region: "eu-central-1")
        #expect(Self.sent(pace.lend(to: &runs[2], in: elsewhere) { $0.next(now: Self.now) }).count == 4)
    }

    @Test func `slots are given to one run after the other`() throws {
        var pace = Pace(parallelism: 100)
        var runs = (0..<3).map { Self.run(groups: 1, "run\($0)") }
        let sent = Self.sent(pace.lend(to: &runs[0], in: Self.place) { $0.next(now: Self.now) })
        pace.lend(to: &runs[0], in: Self.place) { Self.refuse(sent[0], &$0, Self.now) }
        var slots: [Timestamp] = []
        for index in runs.indices.dropFirst() {
            _ = pace.lend(to: &runs[index], in: Self.place) { $0.next(now: Self.now) }
            slots.append(try #require(runs[index].wakeUp))
        }
        #expect(slots[0] > Self.now && slots[1] > slots[0])
    }

    @Test func `a run that is alone decides as it would without a pace`() {
        var (alone, lent) = (Self.run(groups: 40), Self.run(groups: 40))
        var pace = Pace(parallelism: 16)
        #expect(alone.next(now: Self.now) == pace.lend(to: &lent, in: Self.place) { $0.next(now: Self.now) })
    }
}
