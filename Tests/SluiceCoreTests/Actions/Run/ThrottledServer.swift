import SeededRandom

@testable import SluiceCore

/// A loop around a ``Run`` on virtual time with calls side by side, and a server that takes only so many.
struct ThrottledServer {
    /// How the server decides which calls are too many.
    enum Rule {
        /// The buckets that EC2 documents, one for each action.
        case documented
        /// A share of all calls, drawn from a seed.
        case random(Double, seed: UInt64)
    }

    private struct Flight: Comparable {
        var lands: Timestamp
        var number: Int
        var attempt: Attempt
        var isRefused: Bool

        static func < (left: Flight, right: Flight) -> Bool { (left.lands, left.number) < (right.lands, right.number) }
    }

    private(set) var run: Run
    private(set) var now = Timestamp(microseconds: 1_000_000_000_000)
    private(set) var requests: [String: Int] = [:]
    private(set) var lastSent: [String: Timestamp] = [:]
    private(set) var told: [Wait] = []
    private var flights: [Flight] = []
    private var tokens: [String: (count: Double, at: Timestamp)] = [:]
    private var generator: SplitMix64
    private let rule: Rule
    private let latency = Duration.milliseconds(100)

    init(_ actions: [Action], _ rule: Rule, settings: RunSettings = RunSettings()) {
        self.rule = rule
        if case .random(_, let seed) = rule {
            generator = SplitMix64(seed: seed)
        } else {
            generator = SplitMix64(seed: 0)
        }
        let state = State(stack: "test", lineage: "1", region: "us-west-2")
        run = Run(ActionGraph(actions), on: JournalFold(state), run: "run", seed: 11, settings: settings)
    }

    var requestCount: Int { requests.values.reduce(0, +) }

    /// Plays until the run has ended; how many steps that may take is bounded.
    mutating func play() {
        for _ in 0..<1_000_000 {
            for effect in run.next(now: now) {
                if case .send(let attempt) = effect { take(attempt) }
                if case .tell(let wait) = effect { told.append(wait) }
            }
            if run.isFinished { return }
            let landing = flights.min()
            guard let next = [landing?.lands, run.wakeUp].compactMap(\.self).min() else { return }
            now = max(now, next)
            if let landing, landing.lands <= now { land(landing) }
        }
    }

    private mutating func take(_ attempt: Attempt) {
        let name = attempt.intent.call
        requests[name, default: 0] += 1
        lastSent[name] = now
        flights.append(
            Flight(
                lands: now.advanced(by: latency), number: requestCount, attempt: attempt, isRefused: isTooMany(name)))
    }

    private mutating func isTooMany(_ name: String) -> Bool {
        if case .random(let share, _) = rule { return Double.random(in: 0..<1, using: &generator) < share }
        let limit = ThrottleLimit(ofCall: name)
        let bucket = tokens[name] ?? (Double(limit.burst), now)
        let count = min(Double(limit.burst), bucket.count + now.since(bucket.at) / .seconds(1) * limit.perSecond)
        tokens[name] = (count < 1 ? count : count - 1, now)
        return count < 1
    }

    private mutating func land(_ flight: Flight) {
        flights.removeAll { $0.number == flight.number }
        let id = flight.attempt.intent.id
        if flight.isRefused {
            let refusal = Refusal(.throttled, code: "RequestLimitExceeded", message: "slow down")
            let event = JournalEvent.failed(id, code: refusal.code, message: "", time: now)
            run.receive(.notExecuted(refusal), of: flight.attempt, event: event, now: now)
        } else {
            let results = flight.attempt.intent.subjects.map { SubjectResult($0.address, id: "\(id)") }
            run.receive(
                .executed(results), of: flight.attempt, event: .done(id, results: results, time: now), now: now)
        }
    }
}
