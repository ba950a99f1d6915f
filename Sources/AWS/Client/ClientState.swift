/// What the calls of one client share while they run side by side.
actor ClientState {
    /// The server's clock minus ours, in microseconds; learnt from the first answer that complains about ours.
    private(set) var clockOffset: Int64 = 0

    private var quota = RetryQuota()
    private var random: any RandomNumberGenerator & Sendable

    init(random: any RandomNumberGenerator & Sendable) {
        self.random = random
    }

    /// Sets our clock to the server's.
    func learnClock(server: Int64, ours: Int64) {
        clockOffset = server - ours
    }

    /// Decides what follows a failed attempt.
    func decide(after kind: RetryKind, in session: inout RetrySession) -> RetryDecision {
        session.next(after: kind, quota: &quota, using: &random)
    }

    /// Notes that a call came through.
    func note(successOf session: RetrySession) {
        session.succeed(quota: &quota)
    }
}
