import OrderedCollections

extension Proof {
    /// Why targets are not proven: one finding a reason, however many targets share it.
    public var findings: [Diagnostic] {
        let isFromOutside = isFromOutside
        var hosts: OrderedDictionary<Verdict, [String]> = [:]
        for entry in entries where entry.verdict.reason != nil {
            if isFromOutside, entry.target.way.isInterfaceEndpoint { continue }
            hosts[entry.verdict, default: []].append(entry.target.url.host)
        }
        return (isFromOutside ? [outside] : []) + hosts.compactMap { $0.finding(of: $1) }
    }

    private var outside: Diagnostic {
        let count = entries.count { $0.target.way.isInterfaceEndpoint }
        return Diagnostic(
            Verdict.Reason.publicAddressCode,
            "\(count == 1 ? "the endpoint's name resolves" : "all \(count) names of interface endpoints resolve") "
                + "to public addresses",
            cause: "this machine is not inside the VPC, or private DNS is off for every endpoint",
            fix: "`sluice prove PLAN --bundle FILE` writes one script to run on a node; then `--read` its output")
    }
}

extension Verdict {
    /// The finding of a reason that these hosts share.
    fileprivate func finding(of hosts: [String]) -> Diagnostic? {
        guard let reason, let first = hosts.first else { return nil }
        let others = hosts.count == 1 ? "" : "; likewise \(Self.enumeration(of: hosts.dropFirst()))"
        return Diagnostic(
            reason.code, severity, "\(first) \(reason.summary)\(others)", cause: reason.cause, fix: reason.fix,
            subject: first)
    }

    /// All of a few names, else the first of many: the others are told apart by their verdicts anyway.
    private static func enumeration(of hosts: ArraySlice<String>) -> String {
        let shown = hosts.count <= 3 ? hosts : hosts.prefix(2)
        let rest = hosts.count - shown.count
        return shown.joined(separator: ", ") + (rest == 0 ? "" : " and \(rest) more")
    }

    private var severity: Diagnostic.Severity { if case .failed = self { .error } else { .warning } }
}
