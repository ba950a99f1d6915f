/// What came of a plan's probes: each target with its outcome and what that means.
public struct Proof: Hashable, Sendable {
    /// One target and what came of it.
    public struct Entry: Hashable, Sendable {
        /// What was to be proven.
        public var target: ProofTarget
        /// What was seen.
        public var outcome: ProbeOutcome
        /// What that means.
        public var verdict: Verdict
    }

    /// In the order of the targets.
    public private(set) var entries: [Entry]

    /// Judges outcomes; a target without an outcome was not probed, and stays unknown.
    public init(_ targets: [ProofTarget], _ outcomes: [ProofTarget: ProbeOutcome], _ context: ProofContext) {
        entries = targets.map { target in
            let outcome = outcomes[target] ?? ProbeOutcome(attempts: [])
            return Entry(target: target, outcome: outcome, verdict: Verdict(of: outcome, for: target, context))
        }
        if isFromOutside { doubtGateways() }
    }

    /// Whether nothing speaks against what was to be proven.
    public var isProven: Bool {
        entries.allSatisfy {
            if case .failed = $0.verdict { false } else { true }
        }
    }

    /// Whether every interface endpoint's name leads to the internet: what a machine outside the VPC sees.
    public var isFromOutside: Bool {
        let endpoints = entries.filter { $0.target.way.isInterfaceEndpoint }
        return !endpoints.isEmpty
            && endpoints.allSatisfy { $0.verdict.reason?.code == Verdict.Reason.publicAddressCode }
    }

    /// From outside the VPC a gateway endpoint cannot be told from the public service.
    private mutating func doubtGateways() {
        for index in entries.indices where entries[index].target.way.isGatewayEndpoint {
            if entries[index].verdict == .proven { entries[index].verdict = .unknown(.gatewayFromOutside) }
        }
    }
}

extension Verdict {
    /// What an outcome means for its target.
    public init(of outcome: ProbeOutcome, for target: ProofTarget, _ context: ProofContext) {
        switch target.way {
        case .endpoint(_, let kind): self.init(ofEndpoint: outcome, kind, context)
        case .tunnel, .plain: self.init(ofProxied: outcome, context)
        }
    }
}

extension Verdict.Reason {
    fileprivate static let gatewayFromOutside = Self(
        "proof.gateway-unseen", "is reached, but perhaps not through the gateway endpoint",
        cause: "a gateway endpoint has public addresses too, and this machine seems to be outside the VPC",
        fix: "prove it from inside: `sluice prove PLAN --bundle FILE` writes one script to run on a node")
}

extension ProofTarget.Way {
    var isInterfaceEndpoint: Bool { if case .endpoint(_, .interface) = self { true } else { false } }
    var isGatewayEndpoint: Bool { if case .endpoint(_, .gateway) = self { true } else { false } }
}
