/// Something that happened in a run, for whoever watches.
public enum RunEvent: Hashable, Sendable {
    /// A call goes out; `attempt` counts from 1.
    case sent(Action.ID, subjects: [Address], attempt: Int, Timestamp)
    /// It was answered, or found to be carried out after all; `isPending` while what it did has yet to take hold.
    case carriedOut(Action.ID, [SubjectResult], isPending: Bool, Timestamp)
    /// EC2 refused it; sluice may try again.
    case refused(Action.ID, Refusal, Timestamp)
    /// It waits for what still uses the object that it is to delete.
    case held(Action.ID, by: [String], Timestamp)
    case lost(Action.ID, reason: String, Timestamp)
    /// A call waits for something, and why.
    case waiting(Wait, Timestamp)
    /// How the endpoints on their way are doing.
    case endpoints([Address: EndpointStatus], Timestamp)
    /// What was made is being read back.
    case verifying(Timestamp)
}

extension RunEvent {
    /// When it happened.
    public var time: Timestamp {
        switch self {
        case .sent(_, _, _, let time), .carriedOut(_, _, _, let time), .refused(_, _, let time), .held(_, _, let time),
            .lost(_, _, let time), .waiting(_, let time), .endpoints(_, let time), .verifying(let time):
            time
        }
    }
}
