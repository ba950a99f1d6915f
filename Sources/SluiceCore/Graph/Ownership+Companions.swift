extension Ownership {
    /// An object that is ours because of what it belongs to.
    struct Companion {
        var id: String
        var resource: Resource
    }

    /// What has no address in a tag: rules carry their group's, associations and attachments have no tags at all.
    ///
    /// Without them a stack whose state is lost could not be taken down: groups that name each other never go.
    func companions(of state: State, _ index: ObservationIndex) -> [Address: Companion] {
        let owners: [ResourceKind?] = [.securityGroup, .routeTable, .internetGateway, .subnet]
        let ours = ids.filter { owners.contains($0.key.kind) }.sorted { $0.key < $1.key }
        let addresses = addresses
        let subnets = Dictionary(
            ours.filter { $0.key.kind == .subnet }.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
        var companions = additions(addresses, state.lineage, index)
        for (address, id) in ours {
            switch address.kind {
            case .securityGroup:
                companions.merge(rules(of: id, address, addresses, state, index)) { first, _ in first }
            case .routeTable: companions.merge(associations(of: id, subnets, index)) { first, _ in first }
            case .internetGateway: companions.merge(attachment(of: id, addresses, index)) { first, _ in first }
            default: break
            }
        }
        return companions
    }

    /// Rules of ours in groups of others: their own tags say so, and name the group.
    private func additions(
        _ addresses: [String: Address], _ lineage: String, _ index: ObservationIndex
    ) -> [Address: Companion] {
        var companions: [Address: Companion] = [:]
        for observed in index.observation.rules.values where observed.tags[SluiceTag.lineage] == lineage {
            guard let tag = observed.tags[SluiceTag.address], tag.hasSuffix(observed.group) else { continue }
            let group = Address.foreignGroup(observed.group)
            guard tag == group.rawValue, let rule = SecurityGroupRule(observed) else { continue }
            let named = rule.mapTargets { target in addresses[target.description].map { .address($0) } ?? target }
            companions[.rule(in: group, named)] = Companion(id: observed.id, resource: .securityGroupRule(rule))
        }
        return companions
    }

    private func rules(
        of id: String, _ group: Address, _ addresses: [String: Address], _ state: State, _ index: ObservationIndex
    ) -> [Address: Companion] {
        var companions: [Address: Companion] = [:]
        for observed in index.rules(of: id) where observed.tags[SluiceTag.lineage] == state.lineage {
            guard let rule = SecurityGroupRule(observed) else { continue }
            let named = rule.mapTargets { target in addresses[target.description].map { .address($0) } ?? target }
            if let known = addresses[observed.id], state.resources[known]?.resource == .securityGroupRule(named) {
                continue
            }
            companions[.rule(in: group, named)] = Companion(id: observed.id, resource: .securityGroupRule(rule))
        }
        return companions
    }

    private func associations(
        of id: String, _ subnets: [String: Address], _ index: ObservationIndex
    ) -> [Address: Companion] {
        var companions: [Address: Companion] = [:]
        for association in index.observation.routeTables[id]?.associations ?? [] {
            guard let subnet = association.subnet, let address = subnets[subnet] else { continue }
            companions[.association(ofSubnet: address)] = Companion(
                id: association.id,
                resource: .routeTableAssociation(RouteTableAssociation(routeTable: .id(id), subnet: .id(subnet))))
        }
        return companions
    }

    /// Only what ties our gateway to our VPC is ours.
    private func attachment(
        of id: String, _ addresses: [String: Address], _ index: ObservationIndex
    ) -> [Address: Companion] {
        let vpcs = index.observation.internetGateways[id]?.vpcs ?? []
        guard let vpc = vpcs.first(where: { addresses[$0] == .vpc }) else { return [:] }
        let attachment = InternetGatewayAttachment(internetGateway: .id(id), vpc: .id(vpc))
        return [
            .internetGatewayAttachment: Companion(
                id: Address.internetGatewayAttachment.rawValue, resource: .internetGatewayAttachment(attachment))
        ]
    }
}

extension SecurityGroupRule {
    /// An observed rule, everything named by ID; nil for a peer that sluice never writes (IPv6).
    init?(_ observed: ObservedRule) {
        guard let peer = Peer(text: observed.peer) else { return nil }
        self.init(
            group: .id(observed.group), direction: observed.direction, ipProtocol: observed.ipProtocol,
            fromPort: observed.fromPort, toPort: observed.toPort, peer: peer)
    }
}

extension SecurityGroupRule.Peer {
    /// Reads a peer as EC2 writes it.
    fileprivate init?(text: String) {
        if text.hasPrefix("pl-") {
            self = .prefixList(text)
        } else if text.hasPrefix("sg-") {
            self = .group(.id(text))
        } else if let cidr = IPv4CIDR(text) {
            self = .cidr(cidr)
        } else {
            return nil
        }
    }
}
