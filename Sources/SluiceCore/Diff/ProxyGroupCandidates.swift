/// Groups of the VPC that reach the proxy already: somebody may want one of them rather than a new one.
struct ProxyGroupCandidates {
    let plan: Plan
    let observation: Observation
    let vpc: String

    /// Those that let out to every proxy of the plan, and not to everywhere; none of ours.
    var groups: [ObservedSecurityGroup] {
        let peers = plan.proxyPeers
        return observation.securityGroups.values.filter { group in
            group.vpc == vpc && group.tags[SluiceTag.stack] == nil && !peers.isEmpty
                && !group.egress.contains { $0.peer == "0.0.0.0/0" || $0.peer == "::/0" }
                && peers.allSatisfy { port, peer in
                    group.egress.contains { $0.admits(.egress, tcp: port, peer.text) }
                }
        }
    }

    /// What a reader may want to know before another group is made; nil where there is none.
    var finding: Diagnostic? {
        let groups = groups
        guard let first = groups.first else { return nil }
        let names = groups.map { "\($0.id) (\($0.name))" }.joined(separator: ", ")
        return Diagnostic(
            "group.candidate", .note, "\(names) \(groups.count == 1 ? "reaches" : "reach") the proxy already",
            cause: "a group of ours is made all the same, as the plan names none",
            fix: "to use one that is there: proxy.securityGroup: \(first.id)", subject: Address.proxyEgress.rawValue)
    }
}
