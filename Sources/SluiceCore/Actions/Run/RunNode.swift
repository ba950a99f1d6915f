/// One call on its way through a run.
struct RunNode: Hashable, Sendable {
    enum Status: Hashable, Sendable {
        /// Left when the last of what it waits for has come.
        case waiting(missing: Int)
        /// Left by being sent, as soon as there is room.
        case ready
        /// Left by its answer.
        case inFlight(IntentID)
        /// Refused for now; left at the moment named, to be ready again.
        case resting(until: Timestamp)
        /// Nobody knows what came of it; left by a look.
        case looking
        /// Something about it is on its way to the disk; left when it is there.
        case writing
        /// Carried out, but what it did has yet to take hold; left by a poll.
        case settling(since: Timestamp)
        case settled
        /// Left by nothing: the run ends.
        case failed
    }

    var action: Action
    var status: Status
    /// How often it was sent.
    var attempts = 0
    /// When it was sent last.
    var sentAt: Timestamp?
    /// When it may go out, where calls of its action go out one after the other.
    var slot: Timestamp?
    /// What it was last refused for.
    var refusal: Refusal.Kind?
    /// How often it was refused for that in a row.
    var refusals = 0
    /// When it was first refused for that; deadlines count from here.
    var firstRefusal: Timestamp?
    /// When it was first refused because something still uses the object, whatever else it was refused for since.
    var heldSince: Timestamp?
    /// When an answer was first lost; a deadline counts from here.
    var firstLoss: Timestamp?
    /// Whether it was refused because something still uses what it is to delete.
    var isHeld = false
    /// What uses it, as it was last seen; nil until somebody looked.
    var heldBy: [Hindrance]?
    /// What the next sending repeats word for word, because EC2 may have it already.
    var again: Attempt?

    /// Takes in one more refusal.
    mutating func refuse(_ kind: Refusal.Kind, _ now: Timestamp) {
        if refusal != kind { (firstRefusal, refusals) = (now, 0) }
        refusal = kind
        if kind == .inUse { heldSince = heldSince ?? now }
        refusals += 1
    }
}
