/// Whether the proxy is where the plan's rules will look for it.
///
/// A group as the destination of a rule stands for the private addresses of the interfaces that carry it, in this VPC or
/// a peered one. Source: docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
enum ProxyPlace: Check {
    static let codes: [Diagnostic.Code] = ["proxy.destination-elsewhere", "proxy.address-unused"]

    static func findings(in examination: Examination) -> [Diagnostic] {
        guard examination.vpc != nil, examination.observation.interfaces != nil else { return [] }
        var seen: Set<IPv4Address> = []
        return examination.proxyAddresses.filter { seen.insert($0.address).inserted }.compactMap { proxy in
            let isInside = examination.desired.vpcBlocks.contains { $0.contains(proxy.address) }
            let interface = examination.interface(at: proxy.address)
            if isInside, interface == nil { return unused(proxy.address, proxy.subject) }
            guard let group = examination.plan.proxy.destination?.group else { return nil }
            return elsewhere(group, proxy.address, isInside, interface, in: examination)
        }
    }

    private static func unused(_ address: IPv4Address, _ subject: String) -> Diagnostic {
        Diagnostic(
            "proxy.address-unused", .warning, "no interface of the VPC has the address \(address)",
            cause: "it lies in one of the VPC's blocks, so that nothing outside can have it",
            fix: "start the proxy there, or correct the address", subject: subject)
    }

    private static func elsewhere(
        _ group: String, _ address: IPv4Address, _ isInside: Bool, _ interface: ObservedNetworkInterface?,
        in examination: Examination
    ) -> Diagnostic? {
        if let interface {
            return interface.groups.contains(group)
                ? nil
                : finding(
                    group, "\(interface.id) with \(address) carries \(interface.groups.listing), and not \(group)")
        }
        guard !isInside, examination.observation.securityGroups[group]?.vpc == examination.vpc?.id else { return nil }
        return finding(group, "\(group) is a group of this VPC, and \(address) lies outside it")
    }

    private static func finding(_ group: String, _ cause: String) -> Diagnostic {
        Diagnostic(
            "proxy.destination-elsewhere", "a rule to \(group) does not lead to the proxy", cause: cause,
            fix: "name the proxy's address as a block in proxy.destination, or a group that it carries",
            subject: "proxy.destination")
    }
}

extension Examination {
    /// Whoever has a private address of the VPC.
    func interface(at address: IPv4Address) -> ObservedNetworkInterface? {
        let text = "\(address)"
        return interfaces.first { $0.addresses.contains(text) }
    }
}

extension [String] {
    /// `sg-1, sg-2`, or `no group`.
    fileprivate var listing: String { isEmpty ? "no group" : joined(separator: ", ") }
}
