extension TraceNetwork {
    /// Where a call ends up that the client hands to the proxy: there, and whether the proxy was told to let it pass.
    func landingAtProxy(of target: ProxyTarget) -> TraceLanding {
        TraceLanding(
            .proxy, landing(of: target).way == .endpoint ? "its endpoint is passed by" : permission(for: target))
    }

    private func permission(for target: ProxyTarget) -> String {
        let domains = plan.domains(in: region).filter { $0.covers(Self.name(of: target)) }
        guard !domains.isEmpty else { return "the platform's allowlist does not name it" }
        guard domains.contains(where: { $0.access.admits(target) }) else {
            return "the allowlist names it, but for \(domains[0].access.words) alone"
        }
        return domains.contains { $0.tier != .observed }
            ? "the allowlist names it" : "the allowlist names it only with --observed"
    }
}

extension Platform.Domain.Access {
    fileprivate func admits(_ target: ProxyTarget) -> Bool {
        switch self {
        case .tunnel: target.scheme == .https && target.port == 443
        case .plain: target.scheme == .http && target.port == 80
        }
    }

    fileprivate var words: String {
        switch self {
        case .tunnel: "https on port 443"
        case .plain: "plain http on port 80"
        }
    }
}
