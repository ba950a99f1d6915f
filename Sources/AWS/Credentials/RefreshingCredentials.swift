import SigV4

/// Keeps a credential and gets the next one before it ends.
///
/// One is got for all, so nobody is asked twice, neither STS nor whoever reads the code of the second factor. Whoever
/// asks meanwhile gets the old one while that is good, and waits for the new one otherwise.
public actor RefreshingCredentials: CredentialProvider {
    private struct Kept {
        let credential: IssuedCredential
        let route: CredentialRoute
        /// When it came, in microseconds by this machine's clock.
        let start: Int64
    }

    /// What the one who got it, or failed to, tells those who wait; `nil` where it gave up for reasons of its own.
    private typealias Outcome = Result<Kept, CredentialError>?

    private let issuer: any CredentialIssuer
    private let time: any TimeSource
    private let clock: ServerClock
    private var kept: Kept?
    private var isGetting = false
    private var waiters: [CheckedContinuation<Outcome, Never>] = []

    /// Keeps what that issuer issues; `clock` is what tells how far AWS's clock, which ends are counted by, is from ours.
    public init(_ issuer: any CredentialIssuer, time: any TimeSource, clock: ServerClock = ServerClock()) {
        self.issuer = issuer
        self.time = time
        self.clock = clock
    }

    /// The credential to sign with now.
    public func credential() async throws(CredentialError) -> Credential {
        try await current().credential.credential
    }

    /// The credential to sign with now, with what is known about it.
    public func issued() async throws(CredentialError) -> (credential: IssuedCredential, route: CredentialRoute) {
        let kept = try await current()
        return (kept.credential, kept.route)
    }

    private func current() async throws(CredentialError) -> Kept {
        while true {
            if let kept, !isDue(kept) { return kept }
            guard isGetting else { return try await get() }
            // What is about to end may end on the way.
            if let kept, let end = end(of: kept), end > Self.minute { return kept }
            let outcome = await withCheckedContinuation { waiters.append($0) }
            if let outcome { return try outcome.get() }
        }
    }

    /// Gets a credential for all who wait. Where that fails and the old one is still good, it goes on being used.
    private func get() async throws(CredentialError) -> Kept {
        isGetting = true
        var outcome: Result<Kept, CredentialError>
        do throws(CredentialError) {
            let (credential, route) = try await issuer.issue()
            outcome = .success(Kept(credential: credential, route: route, start: time.microseconds))
        } catch {
            outcome = stillGood.map { .success($0) } ?? .failure(error)
        }
        if case .success(let kept) = outcome { self.kept = kept }
        isGetting = false
        tell(outcome)
        return try outcome.get()
    }

    /// Whoever was cancelled has failed for itself alone; one of those who wait takes its place.
    private func tell(_ outcome: Result<Kept, CredentialError>) {
        let told = waiters
        waiters = []
        if case .failure = outcome, Task.isCancelled {
            told.forEach { $0.resume(returning: nil) }
        } else {
            told.forEach { $0.resume(returning: outcome) }
        }
    }

    /// The old one, tried for anew in a minute.
    private var stillGood: Kept? {
        guard let kept, let end = end(of: kept), end > 0 else { return nil }
        return Kept(credential: kept.credential, route: kept.route, start: time.microseconds)
    }

    /// The next one is got five minutes before the end, and never sooner than a minute after this one: what is issued
    /// with less than that to go, as metadata services do in distress, is used as long as AWS takes it.
    private func isDue(_ kept: Kept) -> Bool {
        guard let end = end(of: kept) else { return false }
        return end <= 5 * Self.minute && time.microseconds - kept.start >= Self.minute
    }

    /// How long it is good for in microseconds, by AWS's clock; `nil` for one that does not end.
    private func end(of kept: Kept) -> Int64? {
        kept.credential.expiration.map { $0.microseconds - time.microseconds - clock.offset }
    }

    private static let minute: Int64 = 60_000_000
}
