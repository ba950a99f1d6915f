import OrderedCollections

extension ActionCompiler {
    /// The one call that brings an object to what is wanted; tags have calls of their own.
    mutating func addUpdate(_ change: Change) {
        guard !change.fields.isEmpty, let current = change.current, let wanted = change.wanted else { return }
        let subject = Intent.Subject(change.address, .update(wanted))
        guard let call = call(updating: change.address, from: current, to: wanted) else { return }
        let detail: String? =
            switch call {
            case .enableDNSHostnames: "dnsHostnames"
            case .revoke: "default"
            default: nil
            }
        append(
            Action(
                change.address, call, detail: detail, subjects: [subject],
                after: dependencies(of: wanted) + authorizations(before: wanted)))
    }

    private func call(updating address: Address, from current: Resource, to wanted: Resource) -> Call? {
        switch (current, wanted) {
        case (.vpc, .vpc): .enableDNSHostnames(.address(address))
        case (.securityGroup, .securityGroup(let group)):
            group.keepsDefaultEgress ? nil : revocation(ofDefaultEgressOf: address)
        case (.routeTableAssociation, .routeTableAssociation(let association)):
            .replaceAssociation(.address(address), routeTable: association.routeTable)
        case (.route, .route(let route)): .replaceRoute(route)
        case (.interfaceEndpoint(let old), .interfaceEndpoint(let new)):
            .modifyEndpoint(.address(address), EndpointChange(from: old, to: new))
        case (.gatewayEndpoint(let old), .gatewayEndpoint(let new)):
            .modifyEndpoint(.address(address), EndpointChange(from: old, to: new))
        default: nil
        }
    }

    /// By ID: only one of the two, for IPv4 and for IPv6, may have come back.
    private func revocation(ofDefaultEgressOf group: Address) -> Call? {
        defaultEgress.present[group].map { .revoke(.address(group), .egress, $0.map { .id($0) }) }
    }

    /// A group is handed to an endpoint only once it admits the callers: the moment the endpoint answers to the
    /// service's name, everybody's calls go to it.
    func authorizations(before wanted: Resource) -> [Action.Dependency] {
        guard case .interfaceEndpoint(let endpoint) = wanted else { return [] }
        return endpoint.groups.compactMap { authorization(of: $0.target, .ingress) }
    }

    /// Equal tags of several objects go in one call.
    mutating func addTagging() {
        let updates = changes(.update).sorted { $0.address < $1.address }
        for (tags, batch) in OrderedDictionary(grouping: updates.filter { !$0.tagsToSet.isEmpty }, by: \.tagsToSet) {
            append(
                Action(
                    batch[0].address, .createTags(batch.map { .address($0.address) }, tags),
                    subjects: batch.map { .init($0.address, .tag(tags)) }))
        }
        for (keys, batch) in OrderedDictionary(
            grouping: updates.filter { !$0.tagsToRemove.isEmpty }, by: \.tagsToRemove)
        {
            append(
                Action(
                    batch[0].address, .deleteTags(batch.map { .address($0.address) }, keys: keys),
                    subjects: batch.map { .init($0.address, .untag(keys)) }))
        }
    }
}

extension EndpointChange {
    init(from old: InterfaceEndpoint, to new: InterfaceEndpoint) {
        self.init()
        (addSubnets, removeSubnets) = difference(old.subnets, new.subnets)
        (addGroups, removeGroups) = difference(old.groups, new.groups)
        privateDNS = old.privateDNS == new.privateDNS ? nil : new.privateDNS
        policy = PolicyChange(from: old.policy, to: new.policy)
    }

    init(from old: GatewayEndpoint, to new: GatewayEndpoint) {
        self.init()
        (addRouteTables, removeRouteTables) = difference(old.routeTables, new.routeTables)
        policy = PolicyChange(from: old.policy, to: new.policy)
    }
}

extension EndpointChange.PolicyChange {
    init?(from old: String?, to new: String?) {
        guard old != new else { return nil }
        self = new.map { .set($0) } ?? .reset
    }
}

private func difference<Kind>(
    _ old: [Reference<Kind>], _ new: [Reference<Kind>]
) -> (added: [Reference<Kind>], removed: [Reference<Kind>]) {
    (Set(new).subtracting(old).sorted(), Set(old).subtracting(new).sorted())
}
