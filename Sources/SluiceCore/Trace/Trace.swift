/// Which way hosts go, for each client and each component, by the plan alone: nothing is looked up and nothing sent.
public struct Trace: Hashable, Sendable {
    /// Every host, in the order asked for; of each the components, and of each component the clients.
    public let routes: [TraceRoute]
    /// What is worth a look: endpoints that are passed by, exemptions that lead nowhere, credentials on a detour.
    public let diagnostics: [Diagnostic]

    /// Follows calls to these hosts.
    ///
    /// - Parameters:
    ///   - targets: nil = ``targets(of:region:)``.
    ///   - region: of AWS, such as `us-west-2`.
    ///   - blocks: the VPC's own addresses; nil where they are not known. Those of a fresh VPC stand in the plan.
    public init(of targets: [ProxyTarget]? = nil, for plan: Plan, region: String, blocks: [IPv4CIDR]? = nil) {
        let network = TraceNetwork(of: plan, region: region, blocks: blocks)
        let settings = TraceSettings.all(of: plan, region: region, blocks: network.blocks ?? [])
        let routes = (targets ?? Self.targets(of: plan, region: region)).map { target in
            settings.map { network.routes(to: target, by: $0) }
        }
        self.routes = routes.flatMap { $0.flatMap(\.self) }
        diagnostics =
            settings.indices.flatMap { index in
                TraceFindings(routes: routes.flatMap { $0[index] }, settings: settings[index], network: network).all
            } + Self.notes(routes.compactMap { $0.first?.first?.target }, network)
    }
}

extension TraceNetwork {
    /// The routes of every client, from every component with these settings.
    func routes(to target: ProxyTarget, by settings: TraceSettings) -> [TraceRoute] {
        let routes = ProxyClient.allCases.map { client in
            let choice = client.choice(
                for: target, httpProxy: settings.httpProxy, httpsProxy: settings.httpsProxy, noProxy: settings.noProxy)
            let landing = choice.way == .direct ? landing(of: target) : landingAtProxy(of: target)
            return (client, landing, clause: choice.clause(for: target))
        }
        return settings.components.flatMap { component in
            routes.map { client, landing, clause in
                TraceRoute(
                    target: target, client: client, component: component, way: landing.way, choice: clause,
                    outcome: landing.reason)
            }
        }
    }
}

extension ProxyChoice {
    /// Why the client chose as it did; short where the list simply names the host.
    fileprivate func clause(for target: ProxyTarget) -> String {
        entry?.lowercased() == target.host.lowercased() ? "noProxy names it" : rule
    }
}
