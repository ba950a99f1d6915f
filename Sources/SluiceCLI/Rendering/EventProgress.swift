import SluiceCore
import SluiceEngine
import SluiceFiles

/// Shows a run to a script: a line of JSON an event.
struct EventProgress: ProgressView {
    let events: EventStream

    func alert(_ text: String) { events.alert(text, of: nil) }

    func show(_ event: RunBoard.Event, of stack: String?) { events.show(event, of: stack) }
}

extension SluiceEngine.Progress {
    /// As scripts are told it.
    var json: JSONValue {
        switch self {
        case .sent(let id, let subjects, let attempt, let time):
            event(
                "sent", time, ["action": .string(id.rawValue), "subjects": names(subjects), "attempt": .int(attempt)])
        case .carriedOut(let id, let results, let isPending, let time):
            event(
                "done", time,
                [
                    "action": .string(id.rawValue), "subjects": names(results.map(\.address)), "ids": ids(results),
                    "pending": .bool(isPending),
                ])
        case .refused(let id, let refusal, let time):
            event(
                "refused", time,
                [
                    "action": .string(id.rawValue), "code": .string(refusal.code),
                    "message": .string(refusal.message),
                ])
        case .held(let id, let culprits, let time):
            event("held", time, ["action": .string(id.rawValue), "by": .strings(culprits)])
        case .lost(let id, let reason, let time):
            event("lost", time, ["action": .string(id.rawValue), "reason": .string(reason)])
        case .waiting(let wait, let time):
            event(
                "waiting", time,
                [
                    "action": .string(wait.action.rawValue), "subjects": names(wait.subjects),
                    "for": .string(wait.reason.rawValue), "cause": .string(wait.cause),
                    "until": .string(wait.until.iso8601),
                ])
        case .endpoints(let statuses, let time): event("endpoints", time, ["endpoints": states(statuses)])
        case .verifying(let time): event("verifying", time, [:])
        }
    }

    private func event(_ name: String, _ time: RunBoard.Moment, _ members: JSONValue) -> JSONValue {
        var value: JSONValue = ["event": .string(name), "time": .string(time.iso8601)]
        for (key, member) in members.object ?? [:] { value[key] = member }
        return value
    }

    private func names(_ addresses: [Address]) -> JSONValue { .strings(addresses.map(\.rawValue)) }

    /// The IDs that the call gave, by address.
    private func ids(_ results: [SubjectResult]) -> JSONValue {
        var ids: JSONValue = [:]
        for result in results { ids[result.address.rawValue] = result.id.map { .string($0) } }
        return ids
    }

    private func states(_ statuses: [Address: EndpointStatus]) -> JSONValue {
        var states: JSONValue = [:]
        for (address, status) in statuses.sorted(by: { $0.key < $1.key }) {
            states[address.rawValue] =
                switch status {
                case .available: "available"
                case .pending: "pending"
                case .gone: "gone"
                case .broken(let reason): .string("broken: \(reason)")
                }
        }
        return states
    }
}
