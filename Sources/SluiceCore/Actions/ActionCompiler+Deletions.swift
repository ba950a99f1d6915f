import OrderedCollections

extension ActionCompiler {
    /// Endpoints first and in one call, then whatever points to something before what it points to.
    mutating func addDeletions() {
        let gone = changes(.delete, .replace).sorted { $0.address < $1.address }
        let endpoints = gone.filter { $0.address.kind == .endpoint }
        if !endpoints.isEmpty { append(endpointDeletion(endpoints)) }
        addRevocations()
        for change in gone { addDeletion(change) }
    }

    private func endpointDeletion(_ endpoints: [Change]) -> Action {
        Action(
            Address(rawValue: ResourceKind.endpoint.rawValue), .deleteEndpoints(endpoints.map { .address($0.address) }),
            subjects: endpoints.map { .init($0.address, .delete) })
    }

    private mutating func addDeletion(_ change: Change) {
        guard let current = change.current, hasDeletionOfItsOwn(change) else { return }
        append(
            Action(
                change.address, .delete(.address(change.address), current), subjects: subjects(deleting: change),
                after: predecessors(ofDeleting: change.address)))
    }

    /// Endpoints go together; rules go by revocation or with their group, routes with their table.
    private func hasDeletionOfItsOwn(_ change: Change) -> Bool {
        switch change.current {
        case .interfaceEndpoint, .gatewayEndpoint, .securityGroupRule, .endpointMember: false
        case .route(let route): !(route.routeTable.target.address.map(goes) ?? false)
        default: true
        }
    }

    /// The object and all that goes with it.
    private func subjects(deleting change: Change) -> [Intent.Subject] {
        let companions = (pointing[change.address] ?? []).filter { goes($0.address) }.filter { other in
            switch other.current {
            case .securityGroupRule(let rule): rule.group.target.address == change.address && !isCross(rule)
            case .route(let route): route.routeTable.target.address == change.address
            default: false
            }
        }
        return [.init(change.address, .delete)] + companions.map { .init($0.address, .delete) }
    }

    /// The calls that take away, or turn away, whatever points to the object.
    private func predecessors(ofDeleting address: Address) -> [Action.Dependency] {
        let pointing = pointing[address] ?? []
        let gone = pointing.filter { goes($0.address) && deletionID(of: $0.address) != deletionID(of: address) }
            .map { Action.Dependency(deletionID(of: $0.address)) }
        let turned = pointing.filter { $0.decision == .update && !($0.wanted?.dependencies.contains(address) ?? false) }
            .compactMap { change in updateID(of: change).map { Action.Dependency($0) } }
        return Array(OrderedSet(gone + turned + last(of: address)))
    }

    /// Private DNS needs both attributes of a VPC, and hostnames need support: they go after the endpoints, and in turn.
    private func last(of address: Address) -> [Action.Dependency] {
        guard address.kind == .vpcAttribute else { return [] }
        let endpoints = changes(.delete, .replace).first { $0.address.kind == .endpoint }
        let hostnames = Address.vpcAttribute(.dnsHostnames)
        let before = address != hostnames && goes(hostnames) ? [hostnames] : []
        return ([endpoints?.address].compactMap(\.self) + before).map { .init(deletionID(of: $0), until: .settled) }
    }

    private func updateID(of change: Change) -> Action.ID? {
        switch change.wanted {
        case .interfaceEndpoint, .gatewayEndpoint:
            Action.ID(change.address, .modifyEndpoint(.address(change.address), EndpointChange()))
        case .routeTableAssociation(let association):
            Action.ID(
                change.address, .replaceAssociation(.address(change.address), routeTable: association.routeTable))
        case .route(let route): Action.ID(change.address, .replaceRoute(route))
        default: nil
        }
    }

    /// The call that takes the object at an address away.
    func deletionID(of address: Address) -> Action.ID {
        switch changes[address]?.current {
        case .interfaceEndpoint?, .gatewayEndpoint?:
            return Action.ID(Address(rawValue: ResourceKind.endpoint.rawValue), .deleteEndpoints([]))
        case .endpointMember(let member)?: return removalID(of: member)
        case .securityGroupRule(let rule)?:
            if let group = rule.group.target.address, goes(group), !isCross(rule) { return deletionID(of: group) }
            return revocationID(rule.group.target, rule.direction)
        case .route(let route)?:
            if let table = route.routeTable.target.address, goes(table) { return deletionID(of: table) }
            return Action.ID(address, .delete(.address(address), .route(route)))
        case let current?: return Action.ID(address, .delete(.address(address), current))
        case nil: return Action.ID(rawValue: address.rawValue)
        }
    }

    // MARK: Rules

    func revocationID(_ group: Target, _ direction: SecurityGroupRule.Direction) -> Action.ID {
        Action.ID(group.asAddress, .revoke(Reference(group), direction, []))
    }

    /// Whether a rule of a group that goes has to be revoked all the same: groups that name each other never go.
    ///
    /// One side of each pair is enough: the side whose address comes later is revoked.
    private func isCross(_ rule: SecurityGroupRule) -> Bool {
        guard let reference = ActionCompiler.CrossReference(rule), reference.group > reference.peer else {
            return false
        }
        return goes(reference.group) && goes(reference.peer) && crossReferences.contains(reference.back)
    }

    /// Rules that go while their group stays, and cross-references, all of a group and direction in one call.
    private mutating func addRevocations() {
        struct Key: Hashable {
            var group: Reference<SecurityGroup>
            var direction: SecurityGroupRule.Direction
        }
        let gone = changes(.delete, .replace).compactMap { change -> (address: Address, rule: SecurityGroupRule)? in
            guard case .securityGroupRule(let rule)? = change.current else { return nil }
            let staysWithGroup = rule.group.target.address.map(goes) ?? false
            return !staysWithGroup || isCross(rule) ? (change.address, rule) : nil
        }
        let sorted = gone.sorted { $0.address < $1.address }
        for (key, batch) in OrderedDictionary(
            grouping: sorted, by: { Key(group: $0.rule.group, direction: $0.rule.direction) })
        {
            append(
                Action(
                    key.group.target.asAddress,
                    .revoke(key.group, key.direction, batch.map { .address($0.address) }),
                    subjects: batch.map { .init($0.address, .delete) },
                    after: before(revoking: key.group.target, key.direction, batch.map(\.address))))
        }
    }

    /// New rules come before old ones go; endpoints go before the rules that admit their callers.
    private func before(
        revoking group: Target, _ direction: SecurityGroupRule.Direction, _ addresses: [Address]
    ) -> [Action.Dependency] {
        var after: [Action.Dependency] = []
        let isReplacing = addresses.contains(where: comes)
        if !isReplacing, let authorization = authorization(of: group, direction) { after.append(authorization) }
        if let endpoint = changes(.delete, .replace).first(where: { $0.address.kind == .endpoint }) {
            after.append(.init(deletionID(of: endpoint.address)))
        }
        return after
    }
}
