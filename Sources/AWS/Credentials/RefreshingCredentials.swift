import SigV4

/// Keeps a credential and gets the next one before it ends.
///
/// All who ask while one is being got wait for it, so nobody is asked twice, neither STS nor whoever reads the code of
/// the second factor.
public actor RefreshingCredentials: CredentialProvider {
    private struct Kept {
        let credential: IssuedCredential
        let route: CredentialRoute
        /// When the next one is to be got, in microseconds since 1970; `nil` for never.
        let due: Int64?
    }

    /// What the one who got it, or failed to, tells those who wait; `nil` where it gave up for reasons of its own.
    private typealias Outcome = Result<Kept, CredentialError>?

    private let issuer: any CredentialIssuer
    private let time: any TimeSource
    private var kept: Kept?
    private var isGetting = false
    private var waiters: [CheckedContinuation<Outcome, Never>] = []

    /// Keeps what that issuer issues.
    public init(_ issuer: any CredentialIssuer, time: any TimeSource) {
        self.issuer = issuer
        self.time = time
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
            if let kept, kept.due.map({ time.microseconds < $0 }) ?? true { return kept }
            guard isGetting else { return try await get() }
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
            outcome = .success(keeping(credential, route))
        } catch {
            outcome = stillGood.map { .success(keeping($0.credential, $0.route)) } ?? .failure(error)
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

    private var stillGood: Kept? {
        guard let kept, let end = kept.credential.expiration, end.microseconds > time.microseconds else { return nil }
        return kept
    }

    /// The next one is got five minutes before the end, and never sooner than a minute from now: what is issued with
    /// less than that to go, as metadata services do in distress, is used as long as AWS takes it.
    private func keeping(_ credential: IssuedCredential, _ route: CredentialRoute) -> Kept {
        let now = time.microseconds
        let due = credential.expiration.map { max($0.microseconds - 300_000_000, now + 60_000_000) }
        return Kept(credential: credential, route: route, due: due)
    }
}
