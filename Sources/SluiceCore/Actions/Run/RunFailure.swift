/// Why a run did not get to its end.
public enum RunFailure: Hashable, Sendable {
    /// EC2 refused a call for good, or for too long.
    case refused(Action.ID, Refusal)
    /// Something used what a call was to delete for too long; what it was, as it was last seen.
    case held(Action.ID, Refusal, by: [Hindrance])
    /// The answer to a call was lost: whether it was carried out is not known.
    case unknown(Action.ID, reason: String)
    /// An endpoint came to a state that it does not leave.
    case broken(Address, String)
    /// An endpoint was on its way for too long.
    case neverSettled(Address)
    /// Somebody asked to stop.
    case interrupted
    /// What happened could not be written down.
    case unrecorded(String)
}
