/// Whether a route leads from the private subnets to the proxy.
enum RouteToProxy: Check {
    static let codes: [Diagnostic.Code] = ["network.no-route-to-proxy"]

    static func findings(in examination: Examination) -> [Diagnostic] {
        var seen: Set<String> = []
        return examination.proxyAddresses.flatMap { proxy in
            examination.subnets.compactMap { subnet in
                guard let table = examination.table(of: subnet),
                    seen.insert("\(table.id) \(proxy.address)").inserted
                else { return nil }
                return finding(proxy, subnet, table, in: examination)
            }
        }
    }

    private static func finding(
        _ proxy: (address: IPv4Address, port: Int, subject: String), _ subnet: ObservedSubnet,
        _ table: ObservedRouteTable, in examination: Examination
    ) -> Diagnostic? {
        let route = table.route(to: proxy.address)
        guard route == nil || route?.isBlackhole == true, !isPlanned(proxy.address, examination) else { return nil }
        let what = route.map { "the route \($0.destination) leads to \($0.target), which is gone" }
        return Diagnostic(
            "network.no-route-to-proxy", "nothing leads from \(subnet.id) to the proxy at \(proxy.address)",
            cause: "in \(table.id) \(what ?? "no route is for that address, and the VPC does not hold it")",
            fix: "add a route to it in \(table.id), through a transit gateway or a peering for example",
            subject: proxy.subject)
    }

    /// A fresh network says its own routes; the next apply makes those that are missing.
    private static func isPlanned(_ address: IPv4Address, _ examination: Examination) -> Bool {
        guard case .create(let network) = examination.plan.network else { return false }
        return network.routes.contains { $0.to.contains(address) }
    }
}
