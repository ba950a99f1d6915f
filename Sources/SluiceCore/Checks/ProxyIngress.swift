/// Whether the proxy's own groups admit the components, where the proxy is in this VPC.
enum ProxyIngress: Check {
    static let codes: [Diagnostic.Code] = ["proxy.ingress-missing"]

    static func findings(in examination: Examination) -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return doors(examination).flatMap { door in
            examination.callers.compactMap { caller in
                examination.firewall.admits(door.groups, .ingress, tcp: door.port, caller.party)
                    ? nil : finding(door, caller)
            }
        }.filter { seen.insert($0).inserted }
    }

    /// Where the proxy is knocked at.
    private struct Door: Hashable {
        var groups: [String]
        var port: Int
        var interface: String?
        var subject: String
    }

    private static func doors(_ examination: Examination) -> [Door] {
        var doors: [Door] = []
        for proxy in examination.proxyAddresses {
            guard let interface = examination.interface(at: proxy.address), !interface.groups.isEmpty else { continue }
            doors.append(
                Door(groups: interface.groups, port: proxy.port, interface: interface.id, subject: proxy.subject))
        }
        guard doors.isEmpty, let group = examination.plan.proxy.destination?.group,
            examination.observation.rulesKnown.contains(group)
        else { return doors }
        return examination.plan.allProxies.map { Door(groups: [group], port: $0.url.port, subject: $0.subject) }
    }

    private static func finding(_ door: Door, _ caller: Caller) -> Diagnostic {
        let groups = door.groups.joined(separator: ", ")
        return Diagnostic(
            "proxy.ingress-missing", "the proxy does not admit TCP \(door.port) from \(caller.name)",
            cause: (door.interface.map { "\($0) carries \(groups), which" } ?? groups)
                + " admits none of \(caller.groups.joined(separator: ", "))",
            fix: "admit one of them in \(groups), for example the proxy-egress group", subject: door.subject)
    }
}
