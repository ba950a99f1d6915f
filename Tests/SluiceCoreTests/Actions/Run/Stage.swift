@testable import SluiceCore

/// A loop around a ``Run`` on virtual time: carries out its effects by a script, and writes down what it saw.
struct Stage {
    var run: Run
    var now = Timestamp(microseconds: 1_000_000_000_000)
    /// What the next attempt at an action comes back with; carried out at once when nothing is scripted.
    var answers: [String: [Answer]] = [:]
    /// What the polls come back with, one after the other; available when nothing is left.
    var polls: [[Address: EndpointStatus]?] = []
    /// What the looks show, one after the other; the last one stays.
    var looks: [Observation?] = []
    /// What the looks for culprits show, one after the other; the last one stays.
    var explanations: [Observation?] = []
    private(set) var lookedAt: [Timestamp] = []
    private(set) var explainedAt: [Timestamp] = []
    /// What was journaled besides the calls and their answers.
    private(set) var written: [JournalEvent] = []
    private(set) var sent: [Attempt] = []
    private(set) var sentAt: [Timestamp] = []
    private(set) var polledAt: [Timestamp] = []
    /// What whoever watches was told.
    private(set) var told: [Wait] = []
    private var made = 0

    /// The calls of an earlier run whose fate is not known.
    init(
        recovering intents: [Intent], isRepeatable: Bool = true, settings: RunSettings = RunSettings()
    ) throws {
        var fold = JournalFold(State(stack: "test", lineage: "1", region: "us-west-2"))
        for intent in intents { try fold.apply(.intent(intent, parameters: [])) }
        run = Run(recovering: fold, run: "run2", seed: 7, now: now, settings: settings) { _ in isRepeatable }
    }

    init(
        _ graph: ActionGraph, on state: State = State(stack: "test", lineage: "1", region: "us-west-2"),
        settings: RunSettings = RunSettings(), resources: [Address: StateEntry] = [:], heldUntil: Timestamp? = nil
    ) {
        var state = state
        state.resources.merge(resources) { $1 }
        run = Run(graph, on: JournalFold(state), run: "run", seed: 7, settings: settings, heldUntil: heldUntil)
    }

    /// The calls that failed, by their IDs, and what EC2 said to each.
    var refused: [String: Refusal] {
        run.failures.reduce(into: [:]) { refused, failure in
            if case .refused(let action, let refusal) = failure { refused[action.id.rawValue] = refusal }
        }
    }

    var sentNames: [String] { sent.map(\.intent.action.rawValue) }

    /// Plays until the run has ended, or has nothing more to say.
    mutating func play() {
        var pending: [Run.Effect] = []
        for _ in 0..<10_000 {
            pending += run.next(now: now)
            if run.isFinished { return }
            if pending.isEmpty {
                guard let wakeUp = run.wakeUp else { return }
                now = max(wakeUp, now)
                continue
            }
            // EC2 takes its time; answers come in the order of the questions.
            now = now.advanced(by: .milliseconds(10))
            carryOut(pending.removeFirst())
        }
    }

    private mutating func carryOut(_ effect: Run.Effect) {
        switch effect {
        case .send(let attempt): answer(attempt)
        case .poll(let ids):
            polledAt.append(now)
            let available = ids.mapValues { _ in EndpointStatus.available }
            run.receivePoll(polls.isEmpty ? available : polls.removeFirst(), now: now)
        case .look:
            lookedAt.append(now)
            run.receiveLook(looks.count > 1 ? looks.removeFirst() : looks.first ?? nil, now: now)
        case .explain:
            explainedAt.append(now)
            run.receiveExplanation(
                explanations.count > 1 ? explanations.removeFirst() : explanations.first ?? nil, now: now)
        case .write(let number, let events):
            written += events
            run.written(number, now: now)
        case .tell(let wait): told.append(wait)
        }
    }

    private mutating func answer(_ attempt: Attempt) {
        sent.append(attempt)
        sentAt.append(now)
        let id = attempt.intent.action.rawValue
        let answer = answers[id]?.isEmpty == false ? answers[id]?.removeFirst() ?? executed(attempt) : executed(attempt)
        run.receive(answer, of: attempt, event: event(answer, attempt), now: now)
    }

    private mutating func executed(_ attempt: Attempt) -> Answer {
        .executed(
            attempt.intent.subjects.map { subject in
                made += 1
                return SubjectResult(subject.address, id: "made-\(made)")
            })
    }

    private func event(_ answer: Answer, _ attempt: Attempt) -> JournalEvent {
        switch answer {
        case .executed(let results, _), .partial(let results, _, _):
            .done(attempt.intent.id, results: results, time: now)
        case .notExecuted(let refusal):
            .failed(attempt.intent.id, code: refusal.code, message: refusal.message, time: now)
        case .unknown(let reason): .unknown(attempt.intent.id, reason: reason, time: now)
        }
    }
}
