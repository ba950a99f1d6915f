import SluiceCore
import Synchronization
import Tracing

/// Tells a tracer of one run: a span for the run, in it one for each action until it has taken hold, and in that one for
/// each sending of its call.
final class RunTracing: Sendable {
    fileprivate struct State {
        var actions: [Action.ID: any Span] = [:]
        /// What of an action has yet to take hold.
        var pending: [Action.ID: Set<Address>] = [:]
    }

    private let tracer: any Tracer
    private let region: String
    private let run: any Span
    private let state = Mutex(State())

    /// Begins the span of the run, inside that of whoever asks for it, if there is one.
    init(_ tracer: any Tracer, _ changeSet: ChangeSet, at now: Timestamp) {
        self.tracer = tracer
        region = changeSet.region
        run = tracer.startSpan("sluice \(changeSet.isDestroy ? "destroy" : "apply")", at: Moment(now))
        run.attributes["sluice.stack"] = changeSet.stack
        run.attributes["cloud.account.id"] = changeSet.account
        run.attributes["cloud.region"] = region
    }

    /// Sends a call in a span of its own, which is the current one meanwhile.
    func sending(
        _ attempt: Attempt, now: () -> Timestamp, _ send: () async -> PreparedCall.Sent
    ) async -> PreparedCall.Sent {
        let span = tracer.startSpan(
            "EC2.\(attempt.intent.call)", context: action(attempt, now()).context, ofKind: .client, at: Moment(now()))
        span.attributes["rpc.system"] = "aws-api"
        span.attributes["rpc.service"] = "EC2"
        span.attributes["rpc.method"] = attempt.intent.call
        span.attributes["cloud.region"] = region
        span.attributes["sluice.action"] = attempt.intent.action.rawValue
        span.attributes["sluice.address"] = attempt.intent.subjects.first?.address.rawValue
        span.attributes["sluice.attempt"] = attempt.number
        let sent = await ServiceContext.withValue(span.context) { await send() }
        span.attributes["aws.request_id"] = sent.requestID
        span.note(sent.answer)
        span.end(at: Moment(now()))
        return sent
    }

    /// Takes in what becomes of the actions.
    func receive(_ event: Progress) {
        state.withLock { state in
            switch event {
            case .carriedOut(let id, let results, let isPending, let time):
                if isPending { state.pending[id] = Set(results.map(\.address)) } else { state.end(id, at: time) }
            case .refused(let id, let refusal, let time):
                guard refusal.kind.endsARun else { return }
                state.actions[id]?.setStatus(SpanStatus(code: .error, message: refusal.code))
                state.end(id, at: time)
            case .waiting(let wait, let time):
                state.actions[wait.action]?.addEvent(
                    SpanEvent(name: "waiting: \(wait.reason.rawValue)", at: Moment(time)))
            case .endpoints(let statuses, let time): state.settle(statuses, at: time)
            case .verifying(let time): state.endAll(at: time)
            case .sent, .held, .lost: return
            }
        }
    }

    /// The run is over; what is still open ends with it.
    func end(_ failures: [RunFailure], at now: Timestamp) {
        state.withLock { $0.endAll(at: now) }
        if !failures.isEmpty { run.setStatus(SpanStatus(code: .error, message: "it did not come to its end")) }
        run.end(at: Moment(now))
    }

    private func action(_ attempt: Attempt, _ now: Timestamp) -> any Span {
        let id = attempt.intent.action
        return state.withLock { state in
            if let span = state.actions[id] { return span }
            let span = tracer.startSpan(id.rawValue, context: run.context, at: Moment(now))
            span.attributes["sluice.addresses"] = attempt.intent.subjects.map(\.address.rawValue)
            state.actions[id] = span
            return span
        }
    }
}

extension RunTracing.State {
    fileprivate mutating func end(_ id: Action.ID, at time: Timestamp) {
        pending[id] = nil
        actions.removeValue(forKey: id)?.end(at: Moment(time))
    }

    fileprivate mutating func endAll(at time: Timestamp) {
        for id in Array(actions.keys) { end(id, at: time) }
    }

    /// A new endpoint may not be listed yet, and one that is deleted may be listed as it was.
    fileprivate mutating func settle(_ statuses: [Address: EndpointStatus], at time: Timestamp) {
        for (id, addresses) in pending {
            let isDeletion = id.rawValue.contains(":Delete")
            let left = addresses.filter { address in
                switch statuses[address] {
                case .available: isDeletion
                case .gone: !isDeletion
                case .broken: false
                case .pending, nil: true
                }
            }
            pending[id] = left
            if left.isEmpty { end(id, at: time) }
        }
    }
}

extension Refusal.Kind {
    /// Whether the call is not tried again, whatever it is.
    fileprivate var endsARun: Bool {
        switch self {
        case .denied, .credentials, .final: true
        case .throttled, .inUse, .notVisible, .alreadyThere, .notSent, .clock: false
        }
    }
}

/// A moment of a run, as tracers take it.
private struct Moment: TracerInstant {
    let nanosecondsSinceEpoch: UInt64

    init(_ time: Timestamp) { nanosecondsSinceEpoch = UInt64(max(0, time.microseconds)) * 1000 }

    static func < (left: Moment, right: Moment) -> Bool { left.nanosecondsSinceEpoch < right.nanosecondsSinceEpoch }
}

extension Span {
    /// What came of a call; what was refused for now is an error of the call, and none of the action.
    fileprivate func note(_ answer: Answer) {
        switch answer {
        case .executed: return
        case .partial: attributes["sluice.partial"] = true
        case .notExecuted(let refusal):
            attributes["aws.error_code"] = refusal.code
            setStatus(SpanStatus(code: .error, message: refusal.code))
        case .unknown(let reason): setStatus(SpanStatus(code: .error, message: "no answer: \(reason)"))
        }
    }
}
