extension Verdict {
    /// What an outcome means for the endpoint of an AWS service.
    init(ofEndpoint outcome: ProbeOutcome, _ kind: Platform.Service.Kind, _ context: ProofContext) {
        let attempt = outcome.attempts.first
        if let reason = Self.misdirection(outcome.addresses, kind, context) {
            self = .failed(reason)
        } else if let failure = attempt?.failure {
            self = .failed(Self.endpointReason(failure, attempt?.certificate))
        } else {
            self = attempt == nil ? .unknown(.notProbed) : .proven
        }
    }

    /// Names of interface endpoints lead into the VPC; a gateway endpoint is reached at public addresses.
    private static func misdirection(
        _ addresses: [String], _ kind: Platform.Service.Kind, _ context: ProofContext
    ) -> Reason? {
        guard kind == .interface else { return nil }
        // A VPC's IPv6 addresses are public ones: they tell something only where there are no others.
        let ipv4 = addresses.filter { IPv4Address($0) != nil }
        for address in ipv4.isEmpty ? addresses : ipv4 {
            switch AddressScope(of: address, blocks: context.blocks) {
            case .insideVPC: continue
            case .public: return .publicAddress(address)
            case .elsewherePrivate:
                if !context.blocks.isEmpty { return .foreignAddress(address, context.blocks) }
            }
        }
        return nil
    }

    private static func endpointReason(
        _ failure: ProbeFailure, _ certificate: PresentedCertificate?
    ) -> Reason {
        switch (failure.stage, failure.problem) {
        case (.resolve, .timeout): .resolverSilent
        case (.resolve, _): .endpointUnresolved
        case (.connect, _): .endpointUnreachable(failure.problem)
        case (_, .untrusted(let doubt)): .untrusted(doubt, certificate)
        default: .endpointTLS(failure.problem)
        }
    }
}

extension Verdict.Reason {
    /// The code of a name that private DNS does not lead into the VPC, seen from here.
    static let publicAddressCode: Diagnostic.Code = "proof.private-dns"

    static let notProbed = Self(
        "proof.not-probed", "was not probed", cause: "what was read ends before its line",
        fix: "run the script again, to its end")

    static let resolverSilent = Self(
        "proof.resolver-timeout", "was not resolved in time", cause: "the name server of this machine does not answer",
        fix: "see that this machine reaches its name server; inside a VPC that is the VPC resolver")

    fileprivate static let endpointUnresolved = Self(
        "proof.endpoint-unresolved", "does not resolve",
        cause: "the name server of this machine knows no address for it",
        fix: "outside the VPC, use `sluice prove PLAN --bundle FILE`; inside, see that enableDnsSupport is on and that "
            + "custom name servers forward to the VPC resolver")

    fileprivate static func publicAddress(_ address: String) -> Self {
        Self(
            publicAddressCode, "resolves to the public address \(address)",
            cause: "this machine is not inside the VPC, or the endpoint's private DNS is off",
            fix: "inside the VPC, turn private DNS on and see that both DNS attributes of the VPC are on")
    }

    fileprivate static func foreignAddress(_ address: String, _ blocks: [IPv4CIDR]) -> Self {
        Self(
            "proof.address-outside-vpc", "resolves to \(address)",
            cause: "that is outside the VPC's \(blocks.map(\.description).joined(separator: ", "))",
            fix: "look for a private hosted zone, or another VPC's endpoint, that answers for the name")
    }

    fileprivate static func endpointUnreachable(_ problem: ProbeFailure.Problem) -> Self {
        switch problem {
        case .timeout:
            Self(
                "proof.endpoint-timeout", "does not let this machine connect",
                cause: "the endpoint's security group lacks port 443 from here, or a network ACL drops it",
                fix: "run `sluice doctor PLAN`; the group of this machine has to be among the callers")
        default:
            Self(
                "proof.endpoint-unreachable", "cannot be connected to: \(problem)",
                cause: "no endpoint answers at the address that the name leads to",
                fix: "see that the endpoint is available with `sluice plan PLAN`, then its subnets' routes")
        }
    }

    fileprivate static func endpointTLS(_ problem: ProbeFailure.Problem) -> Self {
        Self(
            "proof.endpoint-tls", "does not complete TLS: \(problem)",
            cause: "something other than an AWS endpoint answers, or it is cut off on the way",
            fix: "see what stands between this machine and the endpoint on port 443")
    }
}

extension ProbeFailure.Problem: CustomStringConvertible {
    /// A clause for messages: `the connection is refused`.
    public var description: String {
        switch self {
        case .unresolved: "the name does not resolve"
        case .refused: "the connection is refused"
        case .unreachable: "no route leads there"
        case .timeout: "no answer in time"
        case .closed: "the connection is closed without an answer"
        case .garbage: "the answer is not what the protocol asks for"
        case .status(let status): "the answer is \(status)"
        case .untrusted(let doubt): "the certificate is not accepted (\(doubt.rawValue))"
        case .other(let words): words
        }
    }
}
