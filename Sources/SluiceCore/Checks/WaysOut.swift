/// What leads out of the private subnets past the proxy, and whether there is what Google's page asks for.
///
/// Groups only add, so that it is the routes that keep traffic from going out directly.
enum WaysOut: Check {
    static let codes: [Diagnostic.Code] = ["network.direct-egress", "network.no-internet-gateway", "network.no-nat"]

    static func findings(in examination: Examination) -> [Diagnostic] {
        guard examination.vpc != nil, let surroundings = examination.observation.surroundings else { return [] }
        return direct(examination) + internetGateway(examination, surroundings) + nat(examination, surroundings)
    }

    /// The subnets of one table together.
    private static func direct(_ examination: Examination) -> [Diagnostic] {
        let tables = Dictionary(grouping: examination.subnets) { examination.table(of: $0)?.id ?? "" }
        return tables.sorted { $0.key < $1.key }.compactMap { id, subnets in
            guard let route = examination.observation.routeTables[id]?.defaultRoute, !route.isBlackhole,
                let way = way(through: route.target)
            else { return nil }
            let names = subnets.map(\.id).joined(separator: ", ")
            return Diagnostic(
                "network.direct-egress", .warning,
                "\(names) \(subnets.count == 1 ? "leads" : "lead") to the internet through \(way) \(route.target), "
                    + "past the proxy",
                cause: "\(id) has a route for 0.0.0.0/0, and a security group can only allow more, never less",
                fix: "take the route out of \(id) if the proxy is to be the only way out",
                subject: examination.keyPath(ofSubnet: subnets[0].id))
        }
    }

    private static func way(through target: String) -> String? {
        if target.hasPrefix("igw-") { return "the internet gateway" }
        return target.hasPrefix("nat-") ? "the NAT gateway" : nil
    }

    private static func internetGateway(_ examination: Examination, _ surroundings: Surroundings) -> [Diagnostic] {
        guard let vpc = examination.vpc, let gateways = surroundings.internetGateways?.values,
            !gateways.contains(where: { $0.vpcs.contains(vpc.id) })
        else { return [] }
        return [
            Diagnostic(
                "network.no-internet-gateway", .note, "\(vpc.id) has no internet gateway",
                cause: "Google's page asks for a public subnet with one, for load balancers and the bastion host",
                fix: "nothing to do where neither is used", subject: "network")
        ]
    }

    private static func nat(_ examination: Examination, _ surroundings: Surroundings) -> [Diagnostic] {
        guard let vpc = examination.vpc, surroundings.natGateways?.isEmpty == true else { return [] }
        return [
            Diagnostic(
                "network.no-nat", .note, "\(vpc.id) has no NAT gateway",
                cause: "Google's page asks for one even with a proxy; clusters whose every call goes to an endpoint or "
                    + "to the proxy need none",
                fix: "nothing to do: this is what keeps the proxy the only way out", subject: "network")
        ]
    }
}

extension ObservedRouteTable {
    /// Where everything goes that no other route is for.
    var defaultRoute: Entry? { routes.first { $0.destination == "0.0.0.0/0" } }

    /// The route that an address follows: the one with the longest prefix.
    func route(to address: IPv4Address) -> Entry? {
        routes.compactMap { entry in IPv4CIDR(entry.destination).map { (entry: entry, block: $0) } }
            .filter { $0.block.contains(address) }
            .max { $0.block.prefixLength < $1.block.prefixLength }?.entry
    }
}
