/// A call that may still be carried out although nobody waits for it any more: what it makes then is a late twin.
public struct WatchedIntent: Hashable, Sendable {
    /// How long after its sending EC2 may still accept a call (a signature holds for 15 minutes), and then take to
    /// show what it made.
    ///
    /// Source: docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-signing-elements.html; measured: five minutes
    /// until every reader sees a new object.
    public static let span: Duration = .seconds(900 + 300)

    /// How old a call may be that is sent again with its token: EC2 knows tokens for a day.
    static let tokenSpan: Duration = .seconds(20 * 3600)

    /// The call; the tag `sluice:intent` of what it makes.
    public var id: IntentID
    /// What it was to make.
    public var address: Address
    /// From then on no twin can come any more.
    public var until: Timestamp

    /// Watches for what a call may make.
    public init(id: IntentID, address: Address, until: Timestamp) {
        self.id = id
        self.address = address
        self.until = until
    }
}
