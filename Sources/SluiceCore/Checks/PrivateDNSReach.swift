/// Whom the endpoints' private DNS cuts off: interfaces that the name now leads to the endpoint, and that it does not admit.
enum PrivateDNSReach: Check {
    static let codes: [Diagnostic.Code] = ["endpoint.private-dns-cuts-off"]

    /// No more interfaces than these are named.
    private static let named = 5

    static func findings(in examination: Examination) -> [Diagnostic] {
        let callers = examination.interfaces.filter(\.mayCallAWS)
        return groups(examination).compactMap { groups, services in
            let cutOff = callers.filter { !examination.admits(groups, $0) }
            return cutOff.isEmpty ? nil : finding(cutOff, groups, services)
        }
    }

    /// The endpoints with private DNS, by the groups that guard them.
    private static func groups(_ examination: Examination) -> [(groups: [String], services: [String])] {
        let open = examination.interfaceEndpoints.filter(\.endpoint.privateDNS).map { item in
            (
                groups: item.endpoint.groups.map { examination.firewall.name(of: $0.target) },
                name: String(item.address.name)
            )
        }
        return Dictionary(grouping: open, by: \.groups).map { ($0.key, $0.value.map(\.name)) }
            .sorted { $0.groups.lexicographicallyPrecedes($1.groups) }
    }

    private static func finding(
        _ cutOff: [ObservedNetworkInterface], _ groups: [String], _ services: [String]
    ) -> Diagnostic {
        let names = cutOff.prefix(named).map { "\($0.id) (\($0.holder.name))" }
        let rest = cutOff.count > named ? " and \(cutOff.count - named) more" : ""
        let isOne = cutOff.count == 1
        return Diagnostic(
            "endpoint.private-dns-cuts-off", .warning,
            "\(isOne ? "1 interface" : "\(cutOff.count) interfaces") of the VPC may not call the endpoints of "
                + services.joined(separator: ", "),
            cause: "private DNS leads the whole VPC to them, and their group admits no TCP 443 from "
                + names.joined(separator: ", ") + rest,
            fix: groups.contains { $0.hasPrefix("sg-") }
                ? "admit them in \(groups.joined(separator: ", ")), or set endpoints.callers: vpc"
                : "set endpoints.callers: vpc, or add their groups under components",
            subject: "endpoints.callers")
    }
}

extension Examination {
    fileprivate func admits(_ groups: [String], _ interface: ObservedNetworkInterface) -> Bool {
        let addresses = interface.addresses.compactMap { IPv4Address($0) }
            .map { IPv4CIDR(containing: $0, prefixLength: 32) }
        return firewall.admits(
            groups, .ingress, tcp: 443, Firewall.Party(groups: interface.groups, blocks: addresses))
    }
}

extension ObservedNetworkInterface {
    /// Whether software of the account's own may run behind it: AWS's network appliances call no service.
    fileprivate var mayCallAWS: Bool {
        let appliances = [
            "nat_gateway", "network_load_balancer", "gateway_load_balancer", "transit_gateway",
            "global_accelerator_managed",
        ]
        return endpoint == nil && !type.hasSuffix("_endpoint") && !appliances.contains(type)
            && !description.hasPrefix("ELB ") && !isUnused
    }
}
