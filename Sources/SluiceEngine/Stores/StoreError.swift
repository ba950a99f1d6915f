public import SluiceFiles

/// Why a state could not be read, locked or kept.
public enum StoreError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A file or an object could not be read or locked; nothing was lost.
    case inaccessible(StorageFailure)
    /// What is there cannot be trusted.
    case unreadable(StateFileError)
    /// What happened could not be written down: no further call may be sent, now or later in this run.
    case unrecordable(StorageFailure)
    /// Somebody else holds the lock of this state; nil where the holder has not said who it is.
    case locked(String, LockHolder?)
    /// Somebody else has taken the lock over, as this run had not said for too long that it lives; nil where nobody has
    /// said who it is. No further call may be sent.
    case takenOver(String, LockHolder?)
    /// The stored state is not the one that the run was decided on.
    case changed(String)
    /// A run is recorded only under the lock, between `begin` and `close`.
    case notBegun

    /// One line.
    public var description: String {
        switch self {
        case .inaccessible(let error): "\(error)"
        case .unreadable(let error): "\(error)"
        case .unrecordable(let error): "what happened cannot be recorded: \(error)"
        case .locked(let state, let holder):
            "\(state) is in use by \(holder.map { "\($0)" } ?? "another run that has not said who it is")"
        case .takenOver(let state, let holder):
            "\(state) was taken over by \(holder.map { "\($0)" } ?? "somebody else") while this run stood still"
        case .changed(let what): "the state was changed by somebody else: \(what)"
        case .notBegun: "nothing can be recorded: no run has begun under the lock"
        }
    }
}
