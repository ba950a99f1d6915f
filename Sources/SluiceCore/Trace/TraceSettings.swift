/// Proxy settings as components find them, and which components those are.
struct TraceSettings: Hashable, Sendable {
    /// Where they stand in the plan: `proxy`, or `anthos.clusters[1].proxy`.
    let subject: String
    let httpProxy: String
    let httpsProxy: String
    let noProxy: [String]
    let components: [TraceComponent]

    /// The plan's own, for every component, then those of each cluster that has a proxy of its own.
    ///
    /// - Parameter blocks: the VPC's own addresses, as far as they are known, for the default list of exemptions.
    static func all(of plan: Plan, region: String, blocks: [IPv4CIDR]) -> [TraceSettings] {
        let noProxy = plan.proxy.noProxy ?? plan.defaultNoProxy(region: region, blocks: blocks)
        let own = TraceSettings(
            "proxy", plan.proxy.httpProxy, plan.proxy.httpsProxy, noProxy,
            TraceComponent.Plane.allCases.map { TraceComponent($0) })
        let clusters = (plan.anthos?.clusters ?? []).enumerated().compactMap { index, cluster in
            cluster.proxy.map { proxy in
                TraceSettings(
                    "anthos.clusters[\(index)].proxy", proxy.httpProxy, proxy.httpsProxy, proxy.noProxy ?? noProxy,
                    [.controlPlane, .nodePools].map { TraceComponent($0, of: cluster.file) })
            }
        }
        return [own] + clusters
    }

    private init(
        _ subject: String, _ httpProxy: ProxyURL, _ httpsProxy: ProxyURL?, _ noProxy: [String],
        _ components: [TraceComponent]
    ) {
        self.subject = subject
        self.httpProxy = httpProxy.text
        self.httpsProxy = (httpsProxy ?? httpProxy).text
        self.noProxy = noProxy
        self.components = components
    }
}

extension ProxyURL {
    fileprivate var text: String { "\(scheme)://\(host):\(port)" }
}
