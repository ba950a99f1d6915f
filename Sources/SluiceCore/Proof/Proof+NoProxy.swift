extension Proof {
    /// What a plan's noProxy does to these targets, whatever the probes saw: Go's rule, which anthos-gke and the nodes
    /// follow, may send a target another way than the one that was probed.
    public func noProxyFindings(_ noProxy: [String]) -> [Diagnostic] {
        let hosts = entries.map(\.target).filter { $0.isExempt(by: noProxy) != $0.way.isEndpoint }
        let endpoints = hosts.filter(\.way.isEndpoint).map(\.url.host)
        let domains = hosts.filter { !$0.way.isEndpoint }.map(\.url.host)
        return [Self.bypassed(endpoints), Self.exempt(domains)].compactMap(\.self)
    }

    private static func bypassed(_ hosts: [String]) -> Diagnostic? {
        guard !hosts.isEmpty else { return nil }
        return Diagnostic(
            "proxy.endpoint-bypassed", .warning,
            "noProxy does not exempt \(hosts.joined(separator: ", ")): nodes ask the proxy, not the endpoint",
            cause: "in Go a block such as 10.0.0.0/16 covers addresses alone, never a name that resolves into it",
            fix: "add the names to proxy.noProxy, or leave noProxy out: the default list has them",
            subject: "proxy.noProxy")
    }

    private static func exempt(_ hosts: [String]) -> Diagnostic? {
        guard !hosts.isEmpty else { return nil }
        return Diagnostic(
            "proof.domain-exempt", .warning,
            "noProxy exempts \(hosts.joined(separator: ", ")): nodes do not ask the proxy for it",
            cause: "it was proven through the proxy here, and nodes would go to it directly, where no way leads",
            fix: "remove the entry that covers it from proxy.noProxy", subject: "proxy.noProxy")
    }
}

extension ProofTarget {
    fileprivate func isExempt(by noProxy: [String]) -> Bool {
        let target = ProxyTarget(scheme: url.scheme == .https ? .https : .http, host: url.host, port: url.port)
        // Which proxy it is does not matter to the rule, only that there is one.
        let proxy = "http://proxy:80"
        return ProxyClient.go.choice(for: target, httpProxy: proxy, httpsProxy: proxy, noProxy: noProxy).way == .direct
    }
}

extension ProofTarget.Way {
    var isEndpoint: Bool { if case .endpoint = self { true } else { false } }
}
