/// A call that may still be carried out although nobody waits for it any more: what it makes then is a late twin.
///
/// Kept in the state until its moment has passed and the account was looked at once more.
public struct WatchedIntent: Hashable, Sendable {
    /// How long after its sending EC2 may still accept a call (a signature holds for 15 minutes), and then take to
    /// show what it made.
    ///
    /// Source: docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-signing-elements.html; measured: five minutes
    /// until every reader sees a new object.
    public static let span: Duration = .seconds(900) + visibility

    /// How long EC2 may take to show every reader what was made.
    public static let visibility: Duration = .seconds(300)

    /// How old a call may be that is sent again with its token: EC2 knows tokens for a day.
    static let tokenSpan: Duration = .seconds(20 * 3600)

    /// The call, which is the tag `sluice:intent` of what it makes; or the AWS ID of something that was made a short while
    /// ago, was not shown, and was given up.
    public var id: IntentID
    /// What it was to make.
    public var address: Address
    /// From then on no twin can come any more.
    public var until: Timestamp

    /// What it was to add to something of somebody else's, which no tag will tell from its owner's; nil for an object
    /// of its own.
    public var addition: Resource?

    /// Watches for what a call may make.
    public init(id: IntentID, address: Address, until: Timestamp, addition: Resource? = nil) {
        self.id = id
        self.address = address
        self.until = until
        self.addition = addition
    }
}

extension State {
    /// Lets go of what can not come any more, after a look that began at that moment.
    public mutating func endWatches(seenAt moment: Timestamp) { watched.removeAll { $0.until <= moment } }

    /// The last moment at which something may still come; nil when nothing is watched for.
    public var watchedUntil: Timestamp? { watched.map(\.until).max() }
}

extension ResourceKind {
    /// Whether a late one is an object of its own: a rule is part of its group, and the others have no tags.
    var isWatched: Bool { isTaggable && self != .securityGroupRule }
}
