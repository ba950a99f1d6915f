import OrderedCollections

extension ActionCompiler {
    /// What is added to endpoints of somebody else's, and what is taken off them: a call each for an endpoint.
    ///
    /// Source: docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcEndpoint.html
    mutating func addMemberships() {
        for (endpoint, batch) in members(of: changes(.create), \.wanted) {
            append(
                Action(
                    endpoint.asAddress, .modifyEndpoint(endpoint, EndpointChange(adding: batch.map(\.member))),
                    detail: Self.adding,
                    subjects: batch.map { .init($0.address, .create(.endpointMember($0.member), tags: [:])) },
                    after: Array(OrderedSet(batch.flatMap { dependencies(of: .endpointMember($0.member)) }))))
        }
        for (endpoint, batch) in members(of: changes(.delete), \.current) {
            let addition = memberID(endpoint, Self.adding)
            append(
                Action(
                    endpoint.asAddress, .modifyEndpoint(endpoint, EndpointChange(removing: batch.map(\.member))),
                    detail: Self.removing, subjects: batch.map { .init($0.address, .delete) },
                    after: actions.contains { $0.id == addition } ? [.init(addition)] : []))
        }
    }

    /// The call that adds a member to its endpoint.
    func additionID(of member: EndpointMember) -> Action.ID { memberID(member.endpoint, Self.adding) }

    /// The call that takes a member off its endpoint.
    func removalID(of member: EndpointMember) -> Action.ID { memberID(member.endpoint, Self.removing) }

    /// The calls that take members off endpoints of somebody else's.
    var removalsOfMembers: [Action.Dependency] {
        members(of: changes(.delete), \.current).keys.map { .init(memberID($0, Self.removing)) }
    }

    private static let adding = "add"
    private static let removing = "remove"

    private func memberID(_ endpoint: Target, _ detail: String) -> Action.ID {
        Action.ID(endpoint.asAddress, .modifyEndpoint(endpoint, EndpointChange()), detail: detail)
    }

    private func members(
        of changes: [Change], _ resource: (Change) -> Resource?
    ) -> OrderedDictionary<Target, [(address: Address, member: EndpointMember)]> {
        let members = changes.compactMap { change -> (address: Address, member: EndpointMember)? in
            guard case .endpointMember(let member)? = resource(change) else { return nil }
            return (change.address, member)
        }
        return OrderedDictionary(grouping: members.sorted { $0.address < $1.address }, by: \.member.endpoint)
    }
}

extension EndpointChange {
    /// Adds to an endpoint.
    public init(adding members: [EndpointMember]) {
        self.init()
        (addRouteTables, addSubnets) = members.parts
    }

    /// Takes off an endpoint.
    public init(removing members: [EndpointMember]) {
        self.init()
        (removeRouteTables, removeSubnets) = members.parts
    }
}

extension [EndpointMember] {
    fileprivate var parts: (tables: [Reference<RouteTable>], subnets: [Reference<Subnet>]) {
        var parts: (tables: [Reference<RouteTable>], subnets: [Reference<Subnet>]) = ([], [])
        for member in self {
            switch member.member {
            case .routeTable(let table): parts.tables.append(table)
            case .subnet(let subnet): parts.subnets.append(subnet)
            }
        }
        return parts
    }
}
