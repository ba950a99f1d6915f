extension FakeWorld {
    /// Everything there is, type by type, each in the order of its creation.
    func objects(at moment: Int64) -> [FakeObject] {
        vpcs.all.map { FakeObject(type: "vpc", id: $0.id, tags: $0.tags.dictionary, detail: "\($0.block)") }
            + subnets.all.map {
                FakeObject(
                    type: "subnet", id: $0.id, tags: $0.tags.dictionary, parent: $0.vpc, detail: "\($0.block)")
            }
            + routeTables.all.flatMap(objects(of:))
            + internetGateways.all.map {
                FakeObject(type: "internet-gateway", id: $0.id, tags: $0.tags.dictionary, parent: $0.vpc)
            }
            + groups.all.flatMap(objects(of:))
            + endpoints.all.filter { $0.state(at: moment) != "deleted" }.map {
                FakeObject(
                    type: "vpc-endpoint", id: $0.id, tags: $0.tags.dictionary, parent: $0.vpc,
                    detail: "\($0.serviceName) \($0.service.type) \($0.state(at: moment))")
            }
            + interfaces.all.map {
                FakeObject(
                    type: "network-interface", id: $0.id, tags: $0.tags.dictionary,
                    parent: $0.endpoint ?? $0.natGateway ?? $0.vpc,
                    detail: IPv4Block.text(ofAddress: $0.address), isImplicit: $0.isManaged)
            }
            + networkAcls.all.map { acl in
                FakeObject(
                    type: "network-acl", id: acl.id, tags: acl.tags.dictionary, parent: acl.vpc,
                    detail: acl.entries.map(\.text).joined(separator: ", "), isImplicit: true)
            }
            + dhcpOptions.all.filter { !$0.isOriginal }.map {
                FakeObject(type: "dhcp-options", id: $0.id, tags: $0.tags.dictionary)
            }
            + natGateways.all.map {
                FakeObject(
                    type: "natgateway", id: $0.id, tags: $0.tags.dictionary, parent: $0.subnet,
                    detail: $0.state(at: moment))
            }
    }

    /// A route table, with its routes and associations, which have no tags.
    private func objects(of table: FakeRouteTable) -> [FakeObject] {
        [
            FakeObject(
                type: "route-table", id: table.id, tags: table.tags.dictionary, parent: table.vpc,
                isImplicit: table.isOriginal)
        ]
            + table.routes.map { route in
                FakeObject(
                    type: "route", id: "\(table.id) \(route.destination.text)", parent: table.id,
                    detail: route.target.text, isImplicit: route.isImplicit)
            }
            + table.associations.map { association in
                FakeObject(
                    type: "route-table-association", id: association.id, parent: table.id,
                    detail: association.subnet ?? "main", isImplicit: association.subnet == nil)
            }
    }

    private func objects(of group: FakeSecurityGroup) -> [FakeObject] {
        let rules = rules.all.filter { $0.group == group.id }
        return [
            FakeObject(
                type: "security-group", id: group.id, tags: group.tags.dictionary, parent: group.vpc,
                detail: group.name, isImplicit: group.isDefault,
                opensDefaultEgress: rules.contains { $0.isEgress && $0.traffic.isUnlimited })
        ]
            + rules.map { rule in
                FakeObject(
                    type: "security-group-rule", id: rule.id, tags: rule.tags.dictionary, parent: rule.group,
                    detail: "\(rule.isEgress ? "egress" : "ingress") \(rule.traffic.text)",
                    isImplicit: rule.isImplicit)
            }
    }
}

extension FakeRouteTable.Route {
    /// Whether nobody made it by CreateRoute.
    var isImplicit: Bool {
        if case .endpoint = target { return true }
        return target == .local
    }
}

extension FakeRouteTable.Destination {
    var text: String {
        switch self {
        case .block(let block): "\(block)"
        case .ipv6(let text), .prefixList(let text): text
        }
    }
}

extension FakeRouteTable.Target {
    var text: String {
        switch self {
        case .local: "local"
        case .internetGateway(let id), .endpoint(let id), .networkInterface(let id), .natGateway(let id): id
        }
    }
}

extension FakeRule.Traffic {
    var text: String { "\(ipProtocol) \(fromPort)-\(toPort) \(peer.text)" }
}

extension FakeRule.Peer {
    var text: String {
        switch self {
        case .block(let block): "\(block)"
        case .ipv6(let text), .group(let text), .prefixList(let text): text
        }
    }
}
