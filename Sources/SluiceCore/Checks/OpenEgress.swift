/// Groups of the components that let calls out to everywhere: security groups only add, so the proxy's group cannot forbid it.
enum OpenEgress: Check {
    static let codes: [Diagnostic.Code] = ["group.egress-open"]

    static func findings(in examination: Examination) -> [Diagnostic] {
        let leadsOut = examination.subnets.contains { examination.leadsToInternet($0) }
        let groups = Set(examination.callers.flatMap(\.groups)).subtracting(examination.groupsOfOurs)
        return groups.sorted().compactMap { group in
            let open = examination.firewall.rules(of: group).filter(\.letsOutEverywhere)
            return open.isEmpty ? nil : finding(group, open, leadsOut: leadsOut)
        }
    }

    private static func finding(_ group: String, _ rules: [ObservedRule], leadsOut: Bool) -> Diagnostic {
        let rules = Set(rules.map(\.text)).sorted().joined(separator: ", ")
        return Diagnostic(
            "group.egress-open", leadsOut ? .warning : .note, "\(group) lets more out than to the proxy: \(rules)",
            cause: leadsOut
                ? "groups on an interface are united, and a route leads to the internet past the proxy"
                : "groups on an interface are united; here no route leads to the internet, so nothing gets out all the same",
            fix: leadsOut
                ? "take the route away, or the rule" : "nothing to do while the private subnets have no such route",
            subject: group)
    }
}

extension Examination {
    /// Whether a subnet has a route to the internet, whoever may take it.
    fileprivate func leadsToInternet(_ subnet: ObservedSubnet) -> Bool {
        guard let route = table(of: subnet)?.defaultRoute, !route.isBlackhole else { return false }
        return route.target.hasPrefix("igw-") || route.target.hasPrefix("nat-")
    }

    /// What the next apply brings to what the plan says.
    fileprivate var groupsOfOurs: Set<String> {
        Set([Address.proxyEgress, .endpoints].compactMap { ownership.ids[$0] })
    }
}

extension ObservedRule {
    fileprivate var letsOutEverywhere: Bool { direction == .egress && (peer == "0.0.0.0/0" || peer == "::/0") }
}
