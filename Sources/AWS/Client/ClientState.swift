/// What the calls of one client share while they run side by side.
actor ClientState {
    /// The server's clock minus ours, in microseconds; learnt from the first answer that complains about ours.
    nonisolated var clockOffset: Int64 { clock.offset }

    private let clock: ServerClock
    private var quota = RetryQuota()
    private var random: any RandomNumberGenerator & Sendable

    init(clock: ServerClock, random: any RandomNumberGenerator & Sendable) {
        self.clock = clock
        self.random = random
    }

    /// Sets our clock to the server's.
    func learnClock(server: Int64, ours: Int64) {
        clock.offset = server - ours
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
