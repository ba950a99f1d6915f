/// Why a run did not get to its end.
public enum RunFailure: Hashable, Sendable {
    /// EC2 refused a call for good, or for too long.
    case refused(Action, Refusal)
    /// Something used what a call was to delete for too long; what it was, as it was last seen.
    case held(Action, Refusal, by: [Hindrance])
    /// The answer to a call was lost: whether it was carried out is not known.
    case unknown(Action, reason: String)
    /// An endpoint came to a state that it does not leave.
    case broken(Address, String)
    /// An endpoint was on its way for too long.
    case neverSettled(Address)
    /// Every call was carried out, and nobody could be asked whether all is there now.
    case unverified
    /// Somebody asked to stop.
    case interrupted
    /// What happened could not be written down.
    case unrecorded(String)
}
