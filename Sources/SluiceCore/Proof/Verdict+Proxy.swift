extension Verdict {
    /// What an outcome means for a host behind the proxy.
    init(ofProxied outcome: ProbeOutcome, _ context: ProofContext) {
        guard let first = outcome.attempts.first, let last = outcome.attempts.last else {
            self = .unknown(.notProbed)
            return
        }
        guard let reason = last.reason(context) else {
            self = .proven
            return
        }
        self = .failed(outcome.attempts.count == 1 ? reason : .redirect(from: first.url, to: last, reason))
    }
}

extension ProbeOutcome.Attempt {
    /// Why this request did not reach its host; nil where it did.
    fileprivate func reason(_ context: ProofContext) -> Verdict.Reason? {
        guard let failure else {
            // Without TLS nothing tells the host's refusal from the proxy's, or from that of something that is no proxy.
            guard let status, url.scheme == .http, status >= 400 else { return nil }
            return .proxyAnswered(status, hint, context, isTunnel: false)
        }
        switch (failure.stage, failure.problem) {
        case (.resolve, .timeout): return .resolverSilent
        case (.resolve, _): return .proxyUnresolved
        case (.connect, _): return .proxyUnreachable(failure.problem)
        case (.proxyTLS, _): return .proxyTLS(failure.problem)
        case (.tunnel, .status(let status)): return .proxyAnswered(status, hint, context)
        case (.tunnel, let problem): return .proxySpeechless(problem)
        case (.tls, .untrusted(let doubt)): return .untrusted(doubt, certificate)
        case (.tls, let problem): return .hostTLS(problem)
        case (.answer, let problem): return url.scheme == .http ? .proxySpeechless(problem) : .hostSilent(problem)
        }
    }
}

extension Verdict.Reason {
    fileprivate static let proxyUnresolved = Self(
        "proof.proxy-unresolved", "cannot be asked for: the proxy's name does not resolve",
        cause: "the name server of this machine knows no address for the proxy",
        fix: "check the host in proxy.httpProxy and proxy.httpsProxy, or name the proxy by its address")

    fileprivate static func proxyUnreachable(_ problem: ProbeFailure.Problem) -> Self {
        switch problem {
        case .timeout:
            Self(
                "proof.proxy-connect-timeout", "cannot be asked for: the proxy does not let this machine connect",
                cause:
                    "packets to the proxy's port are dropped: by its security group, a network ACL or a missing route",
                fix: "admit this machine's group or addresses at the proxy, and see that a route leads there")
        case .refused:
            Self(
                "proof.proxy-refuses-connections", "cannot be asked for: the proxy's port refuses connections",
                cause: "nothing listens on that port of the proxy's address",
                fix: "start the proxy, or correct the port in proxy.httpProxy and proxy.httpsProxy")
        default:
            Self(
                "proof.proxy-unreachable", "cannot be asked for: the proxy is not reached",
                cause: "\(problem)", fix: "see that a route leads from here to the proxy's address")
        }
    }

    fileprivate static func proxyTLS(_ problem: ProbeFailure.Problem) -> Self {
        Self(
            "proof.proxy-tls", "cannot be asked for: TLS with the proxy itself fails",
            cause: "its URL begins with https, and \(problem)",
            fix: "write http:// where the proxy speaks plain HTTP, or have this machine trust its certificate")
    }

    fileprivate static func proxySpeechless(_ problem: ProbeFailure.Problem) -> Self {
        switch problem {
        case .timeout:
            Self(
                "proof.proxy-timeout", "gets no answer from the proxy in time",
                cause: "the proxy accepted the connection and then said nothing",
                fix: "see whether the proxy itself reaches the host and its name server; its log tells")
        case .closed:
            Self(
                "proof.proxy-closed", "gets no answer from the proxy: the connection is closed",
                cause: "the proxy, or something before it, hangs up on the request",
                fix: "see the proxy's log; where its URL should begin with https, correct it")
        case .garbage:
            Self(
                "proof.proxy-garbage", "gets an answer from the proxy that is not HTTP",
                cause: "what listens on that port is no HTTP proxy, or wants TLS",
                fix: "check scheme and port in proxy.httpProxy and proxy.httpsProxy")
        default:
            Self(
                "proof.proxy-failed", "gets no answer from the proxy", cause: "\(problem)",
                fix: "see the proxy's log")
        }
    }

    fileprivate static func hostTLS(_ problem: ProbeFailure.Problem) -> Self {
        Self(
            "proof.host-tls", "does not complete TLS through the proxy", cause: "\(problem)",
            fix: "see whether the proxy, or a firewall behind it, cuts TLS off")
    }

    fileprivate static func hostSilent(_ problem: ProbeFailure.Problem) -> Self {
        Self(
            "proof.host-silent", "does not answer through the proxy", cause: "\(problem)",
            fix: "try again; if it stays so, see whether something behind the proxy cuts the connection")
    }
}
