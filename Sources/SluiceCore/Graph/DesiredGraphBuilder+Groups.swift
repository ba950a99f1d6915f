extension DesiredGraphBuilder {
    static let https = 443

    /// The two groups and their rules; a group that the plan names is checked instead.
    mutating func addGroups() {
        let hasInterfaces = services.contains { $0.kind == .interface }
        addGroup(
            .proxyEgress, plan.proxy.securityGroup,
            description: "Lets Anthos components out to the HTTP proxy; made by sluice", keepsDefaultEgress: false)
        if hasInterfaces {
            addGroup(
                .endpoints, plan.endpoints.securityGroup,
                description: "Admits callers to the VPC endpoints; made by sluice", keepsDefaultEgress: true)
        }
        settle(.proxyEgress, proxyEgressRules(toEndpoints: hasInterfaces), code: "group.egress-missing")
        if hasInterfaces { settle(.endpoints, endpointRules(), code: "group.ingress-missing") }
    }

    private mutating func addGroup(
        _ address: Address, _ choice: GroupChoice, description: String, keepsDefaultEgress: Bool
    ) {
        switch choice {
        case .create:
            let name = plan.displayName(of: address)
            add(
                address,
                .securityGroup(
                    SecurityGroup(
                        vpc: graph.vpc, name: name, description: description, keepsDefaultEgress: keepsDefaultEgress)))
            refuseTakenName(name, address)
        case .existing(let id), .extended(let id): adoptGroup(id, address)
        }
    }

    /// Where the plan says which group to use.
    private func keyPath(of group: Address) -> String {
        group == .proxyEgress ? "proxy.securityGroup" : "endpoints.securityGroup"
    }

    private mutating func adoptGroup(_ id: String, _ address: Address) {
        guard let group = observation.securityGroups[id], group.vpc == vpcID else {
            return report(
                Diagnostic(
                    "group.not-found", "there is no security group \(id) in \(vpcID ?? "the VPC to be made")",
                    cause: "the plan names it, and the VPC's groups do not include it",
                    fix: "name a group of the VPC, or leave the key out to have one made", subject: keyPath(of: address)
                ))
        }
        graph.adoptions[address] = adoption(of: group, because: "named by the plan")
    }

    /// Somebody else's group as one that is used.
    func adoption(of group: ObservedSecurityGroup, because reason: String) -> DesiredGraph.Adoption {
        let resource = SecurityGroup(
            vpc: graph.vpc, name: group.name, description: group.description,
            keepsDefaultEgress: index.hasDefaultEgress(group.id))
        return DesiredGraph.Adoption(id: group.id, resource: .securityGroup(resource), reason: reason)
    }

    /// Group names are unique in a VPC without regard to case.
    private mutating func refuseTakenName(_ name: String, _ address: Address) {
        guard ownership.ids[address] == nil, let vpc = vpcID,
            let other = observation.securityGroups.values.first(where: {
                $0.vpc == vpc && $0.name.lowercased() == name.lowercased()
            })
        else { return }
        graph.refusals[address] = "\(other.id) has the name \(name) already"
        report(
            Diagnostic(
                "group.name-taken", "\(vpc) has a security group named \(other.name) already: \(other.id)",
                cause: "names are unique in a VPC, and \(other.id) does not carry this stack's tags",
                fix: "name \(other.id) in the plan to use it, or give the plan another name", subject: address.rawValue)
        )
    }

    /// What the proxy-egress group must let out: to the proxy's ports, the endpoints, and S3.
    private func proxyEgressRules(toEndpoints: Bool) -> [SecurityGroupRule] {
        let group = Reference<SecurityGroup>(graph.target(.proxyEgress))
        var rules = plan.proxyPeers.map { SecurityGroupRule(group: group, .egress, tcp: $0.port, $0.peer) }
        if plan.proxy.egress.endpoints, toEndpoints {
            let endpoints = Reference<SecurityGroup>(graph.target(.endpoints))
            rules.append(SecurityGroupRule(group: group, .egress, tcp: Self.https, .group(endpoints)))
        }
        if plan.proxy.egress.s3, let list = s3PrefixList {
            rules.append(SecurityGroupRule(group: group, .egress, tcp: Self.https, .prefixList(list)))
        }
        return rules
    }

    /// Where every endpoint is somebody else's, nothing would carry a group of ours.
    mutating func dropUnusedGroup() {
        let isUsed = graph.objects.values.contains { if case .interfaceEndpoint = $0 { true } else { false } }
        // A group that is in the way is told with everything that the plan comes to.
        guard !isUsed, graph.isComplete, graph.objects[.endpoints] != nil, graph.refusals[.endpoints] == nil else {
            return
        }
        graph.objects = graph.objects.filter { address, resource in
            address != .endpoints && !resource.dependencies.contains(.endpoints)
        }
    }

    /// A gateway endpoint is reached at public addresses: the group must let out to the service's prefix list.
    private var s3PrefixList: String? {
        guard services.contains(where: { $0.name == "s3" }),
            let service = observation.service("s3", .gateway)
        else { return nil }
        return observation.prefixLists[service.name]
    }

    /// Whom the endpoints must admit on 443.
    private func endpointRules() -> [SecurityGroupRule] {
        let group = Reference<SecurityGroup>(graph.target(.endpoints))
        var peers: [SecurityGroupRule.Peer] = [.group(Reference(graph.target(.proxyEgress)))]
        peers += plan.components.groups.map { .group(.id($0)) }
        if callers == .vpc { peers += graph.vpcBlocks.map { .cidr($0) } }
        var seen: Set<SecurityGroupRule.Peer> = []
        return peers.filter { seen.insert($0).inserted }
            .map { SecurityGroupRule(group: group, .ingress, tcp: Self.https, $0) }
    }

    /// Adds the rules to a group that we make; says which are missing from one that we do not.
    mutating func settle(_ address: Address, _ rules: [SecurityGroupRule], code: Diagnostic.Code) {
        guard let adopted = graph.adoptions[address] else {
            for rule in rules { add(.rule(in: address, rule), .securityGroupRule(rule)) }
            return
        }
        for rule in rules where !allows([adopted.id], rule.direction, rule.fromPort, rule.peer) {
            if extends(address) {
                extend(address, with: rule)
            } else {
                reportMissing(rule, in: adopted.id, address, code)
            }
        }
    }

    /// Whether the groups together let a TCP port pass, to or from a peer; rules that sluice added do not count.
    ///
    /// A group in the VPC is let pass too when every address of the VPC is: its interfaces have no others.
    func allows(
        _ groups: [String], _ direction: SecurityGroupRule.Direction, _ port: Int, _ peer: SecurityGroupRule.Peer
    ) -> Bool {
        let rules = groups.flatMap(index.rules).filter { !isOurs($0) }
        func admits(_ peer: String) -> Bool { rules.contains { $0.admits(direction, tcp: port, peer) } }
        if admits(peer.text) { return true }
        guard case .group(let group) = peer, isInVPC(group.target) else { return false }
        return !graph.vpcBlocks.isEmpty && graph.vpcBlocks.allSatisfy { admits($0.description) }
    }

    /// Whether sluice added a rule to a group that it did not make.
    private func isOurs(_ rule: ObservedRule) -> Bool {
        rule.tags[SluiceTag.lineage] == current.lineage && rule.tags[SluiceTag.stack] == current.stack
            || addedRules.contains(rule.id)
    }

    private func isInVPC(_ group: Target) -> Bool {
        switch group {
        case .address: true
        case .id(let id): observation.securityGroups[id].map { $0.vpc == vpcID } ?? false
        }
    }

    private mutating func reportMissing(
        _ rule: SecurityGroupRule, in group: String, _ address: Address, _ code: Diagnostic.Code
    ) {
        let side = rule.direction == .egress ? "to" : "from"
        report(
            Diagnostic(
                code, "\(group) does not allow TCP \(rule.fromPort) \(side) \(rule.peer.text)",
                cause: "the plan names this group, and sluice does not change a group that it did not make",
                fix: "add the rule to \(group), or write `{ id: \(group), extend: true }` to have sluice add it, "
                    + "or leave the group out of the plan to have one made",
                subject: keyPath(of: address)))
    }
}

extension SecurityGroupRule.Peer {
    /// As a person reads it.
    var text: String {
        switch self {
        case .cidr(let cidr): cidr.description
        case .group(let group): group.target.description
        case .prefixList(let id): id
        }
    }
}
