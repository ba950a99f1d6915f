public import AWS
public import SluiceCore

/// Probes over the network that this machine is in.
public struct NetworkProber: Prober {
    /// What a prober goes by.
    public struct Settings: Sendable {
        /// The proxies to go through.
        public var proxy: ProxySettings
        /// Sent to the proxies; nil = they ask for none.
        public var login: ProxyLogin?
        /// How long each step may take: resolving, and a connection with all that is said on it.
        public var timeout: Duration
        /// How the requests name their sender.
        public var userAgent: String

        /// What a prober goes by.
        public init(
            proxy: ProxySettings, login: ProxyLogin? = nil, timeout: Duration = .seconds(10),
            userAgent: String = "sluice"
        ) {
            self.proxy = proxy
            self.login = login
            self.timeout = timeout
            self.userAgent = userAgent
        }
    }

    let settings: Settings
    let trust: TrustStore
    let resolver: any HostResolver
    let time: any TimeSource

    /// A prober that trusts these certificates and resolves names in this way.
    public init(
        _ settings: Settings, trust: TrustStore, resolver: any HostResolver = SystemResolver(), time: any TimeSource
    ) {
        self.settings = settings
        self.trust = trust
        self.resolver = resolver
        self.time = time
    }

    /// What was seen of a target.
    public func outcome(of target: ProofTarget) async -> ProbeOutcome {
        switch target.way {
        case .endpoint: await endpointOutcome(of: target.url)
        case .tunnel, .plain: await proxiedOutcome(of: target.url)
        }
    }

    private func endpointOutcome(of url: ProbeURL) async -> ProbeOutcome {
        var outcome = ProbeOutcome(attempts: [.init(url)])
        do throws(ProbeFailure) {
            let addresses = try await resolver.addresses(of: url.host, port: url.port, within: settings.timeout)
            outcome.addresses = addresses.compactMap(\.ipAddress)
            try await connected(to: addresses, of: url.host, &outcome.attempts[0]) {
                connection, attempt throws(ProbeFailure) in
                try await connection.startTLS(.tls, with: url.host, &attempt.certificate)
            }
        } catch {
            outcome.attempts[0].failure = error
        }
        return outcome
    }

    /// Asks for the URL, and for what its answers redirect to.
    private func proxiedOutcome(of url: ProbeURL) async -> ProbeOutcome {
        var attempts = [await proxiedAttempt(at: url)]
        while let next = attempts.last?.redirect, attempts.count <= ProbeOutcome.redirectLimit {
            attempts.append(await proxiedAttempt(at: next))
        }
        return ProbeOutcome(attempts: attempts)
    }
}
