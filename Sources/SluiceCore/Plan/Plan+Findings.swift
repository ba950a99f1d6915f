extension Plan {
    /// What does not fit together across the plan's sections, by the plan alone. Subjects are key paths of the plan.
    public func findings() -> [Diagnostic] {
        let findings = platformFindings + ownProxies.compactMap { unplaced($0, $1) } + noProxyFindings
        guard case .create(let network) = network else { return findings }
        return findings + allProxies.compactMap { unreachable($0, $1, in: network) }
    }

    /// Every proxy that the plan names, with the key that does.
    var allProxies: [(url: ProxyURL, subject: String)] { planProxies + ownProxies }

    private var planProxies: [(url: ProxyURL, subject: String)] {
        [(proxy.httpProxy, "proxy.httpProxy")] + (proxy.httpsProxy.map { [($0, "proxy.httpsProxy")] } ?? [])
    }

    /// The proxies of clusters that have their own.
    private var ownProxies: [(url: ProxyURL, subject: String)] {
        (anthos?.clusters ?? []).enumerated().flatMap { index, cluster -> [(url: ProxyURL, subject: String)] in
            guard let own = cluster.proxy else { return [] }
            let path = "anthos.clusters[\(index)].proxy"
            return [(own.httpProxy, "\(path).httpProxy")] + (own.httpsProxy.map { [($0, "\(path).httpsProxy")] } ?? [])
        }
    }

    /// The rules of a group name addresses, and nothing tells where a cluster's own proxy is but its URL.
    private func unplaced(_ url: ProxyURL, _ subject: String) -> Diagnostic? {
        guard url.address == nil, proxy.destination == nil else { return nil }
        return Diagnostic(
            "plan.proxy-destination-missing", "\(url.host.quoted) is a name, and nothing says where it is",
            cause: "a security group rule needs an address, a block or a group; a name can move at any time",
            fix: "name the proxy's address, or add proxy.destination with a block or group that holds it",
            subject: subject)
    }

    /// A fresh VPC has no way to an address outside but the plan's own routes.
    private func unreachable(_ url: ProxyURL, _ subject: String, in network: FreshNetwork) -> Diagnostic? {
        guard let address = url.address, !network.cidr.contains(address),
            !network.routes.contains(where: { $0.to.contains(address) })
        else { return nil }
        return Diagnostic(
            "plan.proxy-unreachable", .warning, "nothing leads from the fresh VPC to the proxy at \(address)",
            cause: "it lies neither in \(network.cidr) nor behind a route of network.create.routes",
            fix: "add a route to it through a transit gateway (tgw-…) or a peering (pcx-…)", subject: subject)
    }
}
