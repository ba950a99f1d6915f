extension Observation {
    /// Objects that stand at one address, the one that is in use first: what hangs on it tells.
    func inUseFirst(_ ids: [String]) -> [String] {
        guard ids.count > 1 else { return ids }
        let counted = ids.map { (id: $0, count: uses(of: $0)) }
        return counted.sorted { ($1.count, $0.id) < ($0.count, $1.id) }.map(\.id)
    }

    /// Whether something hangs on an object, as far as was looked: then it is no empty twin.
    func isInUse(_ id: String) -> Bool { uses(of: id) > 0 }

    private func uses(of id: String) -> Int {
        if vpcs[id] != nil { return contents(ofVPC: id) }
        if let gateway = internetGateways[id] { return gateway.vpcs.count }
        if let table = routeTables[id] { return table.associations.count + endpoints.values.count { serves($0, id) } }
        if subnets[id] != nil { return uses(ofSubnet: id) }
        guard securityGroups[id] != nil else { return 0 }
        return rules.values.count { $0.peer == id && $0.group != id } + endpoints.values.count { serves($0, id) }
    }

    private func contents(ofVPC id: String) -> Int {
        subnets.values.count { $0.vpc == id } + endpoints.values.count { $0.vpc == id && !$0.state.isGone }
            + securityGroups.values.count { $0.vpc == id && $0.name != "default" }
            + routeTables.values.count { $0.vpc == id && !$0.associations.contains(where: \.isMain) }
            + internetGateways.values.count { $0.vpcs.contains(id) }
    }

    private func uses(ofSubnet id: String) -> Int {
        endpoints.values.count { serves($0, id) }
            + routeTables.values.count { $0.associations.contains { $0.subnet == id } }
    }

    private func serves(_ endpoint: ObservedEndpoint, _ id: String) -> Bool {
        guard !endpoint.state.isGone else { return false }
        return endpoint.subnets.contains(id) || endpoint.groups.contains(id) || endpoint.routeTables.contains(id)
    }

    /// The VPC that an object is in; nil for what is in none.
    func vpc(of id: String) -> String? {
        if vpcs[id] != nil { return id }
        return subnets[id]?.vpc ?? routeTables[id]?.vpc ?? securityGroups[id]?.vpc ?? endpoints[id]?.vpc
            ?? internetGateways[id]?.vpcs.first
    }

    /// The VPC that carries a stack's tags, and of twins the one that is in use.
    ///
    /// - Parameter lineage: that of our state, which comes before every other.
    public func taggedVPC(stack: String, lineage: String) -> String? {
        let tagged = vpcs.values.filter { $0.tags[SluiceTag.stack] == stack }
        let ours = tagged.filter { $0.tags[SluiceTag.lineage] == lineage }
        return inUseFirst((ours.isEmpty ? tagged : ours).map(\.id)).first
    }
}
