import OrderedCollections

/// What is worth a look in the routes of the components that share proxy settings.
struct TraceFindings {
    let routes: [TraceRoute]
    let settings: TraceSettings
    let network: TraceNetwork

    /// Everything, the most costly first.
    var all: [Diagnostic] { metadata + passedBy + deadEnds }

    private var noProxy: String { "\(settings.subject).noProxy" }

    /// Credentials on a detour.
    private var metadata: [Diagnostic] {
        let host = "\(ProxySettings.metadataService)"
        return grouped { $0.way == .proxy && $0.target.host == host ? "" : nil }.map { group in
            Diagnostic(
                "proxy.no-metadata-exemption", .warning, "the proxy is asked for \(host)\(group.clientWords)",
                cause: "nodes fetch their AWS credentials there, and a proxy has others or none",
                fix: "add \(host) to \(noProxy)", subject: noProxy)
        }
    }

    /// The trap: a block of addresses that was meant to cover names.
    private var passedBy: [Diagnostic] {
        grouped { $0.way == .proxy && network.landing(of: $0.target).way == .endpoint ? "" : nil }.map { group in
            Diagnostic(
                "proxy.endpoint-bypassed", .warning,
                "\(group.hosts.count == 1 ? group.hosts[0] : "\(group.hosts.count) names with an endpoint") "
                    + "\(group.goes) to the proxy\(group.clientWords)",
                cause: "noProxy is compared with names before DNS is asked, so a block such as 10.0.0.0/16 exempts no "
                    + "name; the proxy was never told to let these pass",
                fix: "add to \(noProxy): \(group.hosts.joined(separator: ", "))", subject: noProxy)
        }
    }

    /// Exempt, and nothing else leads there.
    private var deadEnds: [Diagnostic] {
        grouped { $0.way == .blocked ? $0.outcome : nil }.map { group in
            Diagnostic(
                "trace.leads-nowhere", .warning,
                "\(group.hosts.joined(separator: ", ")) \(group.goes) nowhere\(group.clientWords)", cause: group.key,
                fix: "take out of \(noProxy) what exempts \(group.hosts.count == 1 ? "it" : "them"), so that the proxy "
                    + "is asked, or give the name an endpoint", subject: noProxy)
        }
    }
}

// MARK: Grouping

extension TraceFindings {
    /// What is true of hosts, and in which clients.
    private struct Fact: Hashable {
        let words: String
        let clients: [ProxyClient]
    }

    /// Hosts of which the same is true in the same clients.
    private struct Group {
        let key: String
        let clients: [ProxyClient]
        let hosts: [String]

        var goes: String { hosts.count == 1 ? "goes" : "go" }

        /// Nothing where all clients agree.
        var clientWords: String {
            clients.count == ProxyClient.allCases.count
                ? "" : " in \(clients.map(\.rawValue).joined(separator: ", "))"
        }
    }

    /// Gathers the hosts that have a key in common, and the clients that it is true of, as they come.
    private func grouped(by key: (TraceRoute) -> String?) -> [Group] {
        var clients: OrderedDictionary<ProxyTarget, OrderedDictionary<String, [ProxyClient]>> = [:]
        for route in routes where route.component == settings.components[0] {
            if let key = key(route) { clients[route.target, default: [:]][key, default: []].append(route.client) }
        }
        var hosts: OrderedDictionary<Fact, [String]> = [:]
        for (target, facts) in clients {
            for (words, clients) in facts {
                hosts[Fact(words: words, clients: clients), default: []].append(target.spelling)
            }
        }
        return hosts.map { Group(key: $0.words, clients: $0.clients, hosts: $1) }
    }
}

// MARK: Notes

extension Trace {
    /// What is true whichever way a host goes.
    static func notes(_ targets: [ProxyTarget], _ network: TraceNetwork) -> [Diagnostic] {
        guard let global = globalSTS(in: network.region), targets.contains(where: { $0.host == global }) else {
            return []
        }
        let regional = AWSHostName(service: "sts", region: network.region).host
        return [
            Diagnostic(
                "trace.sts-global-name", .note, "\(global) has no endpoint; \(regional) has",
                cause: "private DNS covers the regional name of STS alone, and older SDKs call the global one",
                fix: "set AWS_STS_REGIONAL_ENDPOINTS=regional where the clusters' own software runs, or have the proxy "
                    + "let \(global) pass", subject: global)
        ]
    }
}
