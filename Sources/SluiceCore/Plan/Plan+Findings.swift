extension Plan {
    /// What does not fit together across the plan's sections, by the plan alone. Subjects are key paths of the plan.
    public func findings() -> [Diagnostic] {
        guard case .create(let network) = network else { return [] }
        return [
            unreachable(proxy.httpProxy, "proxy.httpProxy", in: network),
            proxy.httpsProxy.flatMap { unreachable($0, "proxy.httpsProxy", in: network) },
        ].compactMap(\.self)
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
