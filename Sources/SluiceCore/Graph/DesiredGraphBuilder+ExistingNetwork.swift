extension DesiredGraphBuilder {
    /// Finds the VPC, the subnets and the tables that the plan names, and says what is wrong with them.
    mutating func useExistingNetwork(_ network: ExistingNetwork) {
        graph.vpc = .id(network.vpc)
        guard let vpc = observation.vpcs[network.vpc] else { return reportMissingVPC(network.vpc) }
        graph.vpcBlocks = vpc.cidrs
        checkSharing(of: vpc)
        checkDNS(of: vpc, mayTurnOn: network.extend)
        for finding in plan.noProxyFindings(inVPCWith: vpc.cidrs) { report(finding) }
        for (index, id) in network.subnets.enumerated() {
            placements += placement(in: id, named: "network.subnets[\(index)]").map { [$0] } ?? []
        }
        if network.subnets.isEmpty { reportNoSubnets(vpc) }
        graph.subnets = network.subnets.map { .id($0) }
        graph.routeTables = (network.routeTables ?? tables(of: network.subnets, in: vpc)).map { .id($0) }
        for (index, table) in (network.routeTables ?? []).enumerated() {
            checkTable(table, named: "network.routeTables[\(index)]")
        }
    }

    private mutating func reportMissingVPC(_ id: String) {
        report(
            Diagnostic(
                "network.vpc-not-found", "there is no VPC \(id) in \(observation.region)",
                cause: "account \(observation.identity.account) has no such VPC in this region",
                fix: "check network.vpc, region and the credentials' account", subject: "network.vpc"))
    }

    private mutating func reportNoSubnets(_ vpc: ObservedVPC) {
        guard services.contains(where: { $0.kind == .interface }) else { return }
        report(
            Diagnostic(
                "network.no-subnets", "no subnet of \(vpc.id) is named for the endpoints",
                cause: "neither network.subnets nor an anthos file names one",
                fix: "name the private subnets in network.subnets", subject: "network.vpc"))
    }

    /// A subnet of the VPC that an endpoint may have an interface in; reports one that is not there.
    ///
    /// - Parameter keyPath: where the plan names it.
    mutating func placement(in id: String, named keyPath: String) -> Placement? {
        guard let subnet = observation.subnets[id], subnet.vpc == vpcID else {
            let others = observation.subnets.values.filter { $0.vpc == vpcID }.map(\.id)
            report(
                Diagnostic(
                    "network.subnet-not-found", "\(vpcID ?? "the VPC") has no subnet \(id)",
                    cause: "its subnets are \(listing(others))",
                    fix: "name subnets of the VPC in \(keyPath)", subject: keyPath))
            return nil
        }
        return Placement(subnet: .id(id), zone: subnet.zone, availableAddresses: subnet.availableAddresses)
    }

    /// Reports a table that is not there.
    ///
    /// - Parameter keyPath: where the plan names it.
    mutating func checkTable(_ id: String, named keyPath: String) {
        guard vpcID == nil || observation.routeTables[id]?.vpc != vpcID else { return }
        let tables = observation.routeTables.values.filter { $0.vpc == vpcID }.map(\.id)
        report(
            Diagnostic(
                "network.route-table-not-found", "\(vpcID ?? "the VPC") has no route table \(id)",
                cause: "its route tables are \(listing(tables))",
                fix: "name route tables of the VPC, or leave them out", subject: keyPath))
    }

    private func tables(of subnets: [String], in vpc: ObservedVPC) -> [String] {
        var seen: Set<String> = []
        return subnets.compactMap { index.table(ofSubnet: $0, inVPC: vpc.id) }
            .filter { seen.insert($0).inserted }
    }

    private mutating func checkSharing(of vpc: ObservedVPC) {
        guard let owner = vpc.owner, owner != observation.identity.account else { return }
        report(
            Diagnostic(
                "vpc.shared", "\(vpc.id) belongs to account \(owner)",
                cause: "it is shared with \(observation.identity.account), and only its owner can make endpoints in it",
                fix: "run sluice with credentials of account \(owner)", subject: "network.vpc"))
    }

    /// Private DNS is refused by EC2 unless both attributes are on.
    private mutating func checkDNS(of vpc: ObservedVPC, mayTurnOn: Bool) {
        guard services.contains(where: { $0.kind == .interface && wantsPrivateDNS($0) }) else { return }
        for name in VPCAttribute.Name.allCases {
            let address = Address.vpcAttribute(name)
            let isOurs = current.resources[address]?.origin == .created
            guard isOurs || vpc.has(name) == false else { continue }
            guard mayTurnOn else {
                reportDNS(name, vpc)
                continue
            }
            add(address, .vpcAttribute(VPCAttribute(vpc: graph.vpc, name: name)))
        }
    }

    private mutating func reportDNS(_ name: VPCAttribute.Name, _ vpc: ObservedVPC) {
        let (code, attribute, option): (Diagnostic.Code, String, String) =
            switch name {
            case .dnsSupport: ("vpc.dns-support-off", "DNS support", "enable-dns-support")
            case .dnsHostnames: ("vpc.dns-hostnames-off", "DNS hostnames", "enable-dns-hostnames")
            }
        report(
            Diagnostic(
                code, "\(vpc.id) has \(attribute) off",
                cause: "the endpoints' private DNS needs it, and sluice does not change a VPC that it did not make",
                fix: "set network.extend: true to have sluice turn it on until destroy, or do it yourself: "
                    + "aws ec2 modify-vpc-attribute --vpc-id \(vpc.id) --\(option)", subject: "network.vpc"))
    }

    private func listing(_ ids: [String]) -> String {
        ids.isEmpty ? "none that these credentials can see" : ids.joined(separator: ", ")
    }
}
