/// Whether the groups let every component call what it has to: the endpoints, the proxy, and S3.
///
/// An interface's groups are united: what one of them allows is allowed.
enum GroupPaths: Check {
    static let codes: [Diagnostic.Code] = ["group.egress-missing", "group.ingress-missing"]

    static func findings(in examination: Examination) -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        let goals = endpoints(examination) + proxies(examination) + s3(examination)
        return examination.callers.flatMap { caller in
            goals.flatMap { missing($0, for: caller, in: examination) }
        }.filter { seen.insert($0).inserted }
    }

    // MARK: Goals

    /// What is called: by name, where it stands, and by which groups it is guarded.
    private struct Goal {
        var name: String
        var port: Int
        var party: Firewall.Party
        /// Its own groups, where they decide who is admitted.
        var guards: [String] = []
    }

    /// The endpoints, those with the same groups together.
    private static func endpoints(_ examination: Examination) -> [Goal] {
        let all = examination.interfaceEndpoints.map { item in
            (groups: item.endpoint.groups.map { examination.firewall.name(of: $0.target) }, item: item)
        }
        return Dictionary(grouping: all, by: \.groups).sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map { groups, items in
                let subnets = Set(items.flatMap(\.item.endpoint.subnets)).compactMap { examination.id(of: $0.target) }
                let blocks = subnets.compactMap { examination.observation.subnets[$0]?.cidr }.sorted()
                let names = items.map { String($0.item.address.name) }.joined(separator: ", ")
                return Goal(
                    name: "the \(items.count == 1 ? "endpoint" : "endpoints") of \(names)", port: 443,
                    party: Firewall.Party(groups: groups, blocks: blocks), guards: groups)
            }
    }

    private static func proxies(_ examination: Examination) -> [Goal] {
        examination.plan.proxyPeers.map { port, peer in
            let name = examination.firewall.name(of: peer)
            let block = IPv4CIDR(name)
            return Goal(
                name: "the proxy at \(name)", port: port,
                party: Firewall.Party(
                    groups: block == nil ? [name] : [], blocks: block.map { [$0] } ?? [], isInVPC: block == nil))
        }
    }

    private static func s3(_ examination: Examination) -> [Goal] {
        guard examination.plan.proxy.egress.s3,
            examination.plan.selectedServices.contains(where: { $0.name == "s3" }),
            let service = examination.observation.service("s3", .gateway),
            let list = examination.observation.prefixLists[service.name]
        else { return [] }
        return [
            Goal(
                name: "S3 (\(list))", port: 443,
                party: Firewall.Party(groups: [list], blocks: [.everywhere], isInVPC: false))
        ]
    }

    // MARK: Findings

    private static func missing(_ goal: Goal, for caller: Caller, in examination: Examination) -> [Diagnostic] {
        let firewall = examination.firewall
        var findings: [Diagnostic] = []
        if !firewall.admits(caller.groups, .egress, tcp: goal.port, goal.party) {
            findings.append(
                Diagnostic(
                    "group.egress-missing", "\(caller.name) cannot send TCP \(goal.port) to \(goal.name)",
                    cause: "\(caller.carriers) no rule that lets it out",
                    fix: "add an egress rule for TCP \(goal.port) to one of \(caller.groups.joined(separator: ", "))",
                    subject: caller.subject))
        }
        if !goal.guards.isEmpty, !firewall.admits(goal.guards, .ingress, tcp: goal.port, caller.party) {
            findings.append(
                Diagnostic(
                    "group.ingress-missing", "TCP \(goal.port) from \(caller.name) is not admitted to \(goal.name)",
                    cause:
                        "\(goal.guards.joined(separator: ", ")) has no rule for \(caller.groups.joined(separator: ", "))",
                    fix: "admit one of them in \(goal.guards.joined(separator: ", ")), or set endpoints.callers: vpc",
                    subject: caller.subject))
        }
        return findings
    }
}

extension Caller {
    /// `eni-1 carries sg-1 and sg-2, which have`
    fileprivate var carriers: String {
        let names = groups.joined(separator: ", ")
        let verb = groups.count == 1 ? "has" : "have"
        return interface.map { "\($0) carries \(names), which \(verb)" } ?? "\(names) \(verb)"
    }
}
