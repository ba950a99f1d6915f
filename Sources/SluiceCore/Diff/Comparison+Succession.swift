extension Comparison {
    /// Rules that let the proxy-egress group out to a proxy that the plan does not name any more; kept until a run finishes.
    ///
    /// Clusters that run go on using the former proxy until their own settings are changed and rolled out. So a proxy
    /// moves in two phases: the new rules are added beside the old, and what is old goes only when somebody says that
    /// nothing uses it (`apply --finish`).
    var superseded: [Address] {
        guard !isFinish, desired.objects[.proxyEgress] != nil else { return [] }
        return unplanned.filter(isProxyRule).sorted()
    }

    /// Whether a rule lets out to a proxy. One towards our own groups has to go before they can, and no cluster's
    /// settings name what it or one towards a prefix list leads to: these take effect at once.
    private func isProxyRule(_ address: Address) -> Bool {
        guard address.groupOfRule == .proxyEgress, let rule = supersededRule(address), rule.direction == .egress else {
            return false
        }
        return switch rule.peer {
        case .cidr: true
        case .group(let group): group.target.address == nil
        case .prefixList: false
        }
    }

    /// The rule as it is there; nil for one that is gone, which is only to be forgotten.
    private func supersededRule(_ address: Address) -> SecurityGroupRule? {
        guard let known = state.resources[address]?.resource ?? ownership.companions[address],
            case .securityGroupRule(let rule)? = observed(address, like: known)?.resource
        else { return nil }
        return rule
    }

    /// One note for all of them: nothing is wrong, and something is left to do.
    var successionFindings: [Diagnostic] {
        let rules = superseded.compactMap(supersededRule)
        guard !rules.isEmpty else { return [] }
        let places = rules.map { "TCP \($0.fromPort) to \($0.peer.text)" }
        return [
            Diagnostic(
                "proxy.superseded", .note,
                "\(Address.proxyEgress) still opens the way to a former proxy: \(places.joined(separator: ", "))",
                cause: "clusters go on using the former proxy until their own settings are changed",
                fix: "run `sluice configure`, roll the clusters over, then `sluice apply --finish`",
                subject: Address.proxyEgress.rawValue)
        ]
    }
}
