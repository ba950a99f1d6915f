/// Something that a run waits for longer than an answer takes, for whoever watches.
public struct Wait: Hashable, Sendable {
    /// What has to come about.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// EC2 has to take more calls again.
        case throttle
        /// Its turn has to come: calls of its kind go out one after the other, because EC2 refused one.
        case pace
        /// Something has to let go of the object.
        case inUse
        /// Something that the call names has to be shown.
        case visibility
        /// The network has to carry requests again.
        case network
        /// What a call made whose answer was lost has to be found.
        case lostAnswer
        /// A call whose answer was lost must not be carried out any more.
        case fence
    }

    /// The call that waits.
    public var action: Action.ID
    /// The objects that it is about.
    public var subjects: [Address]
    /// What it waits for.
    public var reason: Reason
    /// What EC2 said, or what is lost; may be empty.
    public var cause: String
    /// When it stops waiting at the latest.
    public var until: Timestamp

    /// Says what waits, for what, and until when.
    public init(_ action: Action.ID, _ subjects: [Address], for reason: Reason, cause: String, until: Timestamp) {
        self.action = action
        self.subjects = subjects
        self.reason = reason
        self.cause = cause
        self.until = until
    }
}

extension Wait.Reason {
    /// What a refusal lets a call wait for; nil where it ends it.
    init?(_ kind: Refusal.Kind) {
        switch kind {
        case .throttled: self = .throttle
        case .inUse: self = .inUse
        case .notVisible: self = .visibility
        case .notSent: self = .network
        case .clock, .alreadyThere, .denied, .credentials, .final: return nil
        }
    }
}
