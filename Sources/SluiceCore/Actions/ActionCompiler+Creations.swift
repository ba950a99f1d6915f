import OrderedCollections

extension ActionCompiler {
    /// The one call that makes an object, and those that bring it to where a single call cannot.
    mutating func addCreation(_ change: Change) {
        guard let wanted = change.wanted else { return }
        guard wanted.hasCreationOfItsOwn else { return }
        let born = wanted.asBorn
        var creation = Action(
            change.address, .create(born, tags: change.tags),
            subjects: [.init(change.address, .create(born, tags: change.tags))],
            after: dependencies(of: wanted) + conditions(of: wanted))
        if change.decision == .replace { creation.after.append(.init(deletionID(of: change.address), until: .settled)) }
        creation.after = Array(OrderedSet(creation.after))
        append(creation)
        addCompletion(of: change, wanted, after: creation.id)
    }

    /// What has to be so before an object is made, beyond the objects that it points to.
    private func conditions(of wanted: Resource) -> [Action.Dependency] {
        switch wanted {
        case .interfaceEndpoint(let endpoint): conditions(of: endpoint, authorizations(before: wanted))
        // A table has one route to the service: what leaves somebody else's endpoint may come to ours afterwards.
        case .gatewayEndpoint: removalsOfMembers
        case .vpcAttribute(let attribute) where attribute.name == .dnsHostnames: attributes(.dnsSupport)
        case .route(let route): attachment(before: route)
        case .subnet(let subnet):
            // A block is free only once the subnets in it are gone.
            goingSubnets.overlapping(subnet.cidr).map { .init(deletionID(of: $0), until: .settled) }
        default: []
        }
    }

    private func conditions(
        of endpoint: InterfaceEndpoint, _ authorizations: [Action.Dependency]
    ) -> [Action.Dependency] {
        let vpc = endpoint.vpc.target.address
        let hostnames = endpoint.privateDNS ? vpc.map { [Action.Dependency(dnsHostnamesID($0))] } ?? [] : []
        // Nobody lives in a VPC that is made just now: the rules may follow.
        if let vpc, comes(vpc) { return hostnames }
        let attributes = endpoint.privateDNS ? attributes(.dnsSupport, .dnsHostnames) : []
        return hostnames + attributes + authorizations
    }

    /// EC2 takes a route to an internet gateway only once that is attached.
    private func attachment(before route: Route) -> [Action.Dependency] {
        guard route.via == .address(.internetGateway), comes(.internetGatewayAttachment) else { return [] }
        return [.init(creationID(of: .internetGatewayAttachment))]
    }

    private mutating func addCompletion(of change: Change, _ wanted: Resource, after creation: Action.ID) {
        let subject = Intent.Subject(change.address, .update(wanted))
        switch wanted {
        case .vpc(let vpc) where vpc.dnsHostnames:
            append(
                Action(
                    change.address, .enableDNSHostnames(.address(change.address)), detail: "dnsHostnames",
                    subjects: [subject], after: [.init(creation)]))
        case .securityGroup(let group) where !group.keepsDefaultEgress:
            append(
                Action(
                    change.address, .revokeDefaultEgress(.address(change.address), ipv6: defaultEgress.isBornWithIPv6),
                    detail: "default",
                    subjects: [subject], after: [.init(creation)]))
        default: break
        }
    }

    func dnsHostnamesID(_ vpc: Address) -> Action.ID {
        Action.ID(vpc, .enableDNSHostnames(.address(vpc)), detail: "dnsHostnames")
    }

    // MARK: Rules

    /// The call that adds rules to a group, if any are to be added.
    func authorization(of group: Target, _ direction: SecurityGroupRule.Direction) -> Action.Dependency? {
        let id = Self.authorizationID(group, direction)
        return newRules[id] == nil ? nil : Action.Dependency(id)
    }

    /// All new rules of a group and direction in one call.
    mutating func addAuthorizations() {
        for batch in newRules.values {
            let batch = batch.sorted { $0.change.address < $1.change.address }
            guard let first = batch.first else { continue }
            let needed = batch.flatMap { dependencies(of: .securityGroupRule($0.rule)) }
            let replaced = batch.filter { $0.change.decision == .replace }
                .map { Action.Dependency(deletionID(of: $0.change.address)) }
            append(
                Action(
                    first.rule.group.target.asAddress,
                    .authorize(first.rule.group, first.rule.direction, batch.map(\.rule), tags: first.change.tags),
                    subjects: batch.map {
                        .init($0.change.address, .create(.securityGroupRule($0.rule), tags: $0.change.tags))
                    },
                    after: Array(OrderedSet(needed + replaced))))
        }
    }
}

extension ActionCompiler {
    /// The calls that turn attributes of a VPC on, where there are any.
    private func attributes(_ names: VPCAttribute.Name...) -> [Action.Dependency] {
        names.map(Address.vpcAttribute).filter(comes).map { .init(creationID(of: $0)) }
    }
}

extension Resource {
    /// Rules of a group and members of an endpoint come together, in one call.
    fileprivate var hasCreationOfItsOwn: Bool {
        switch self {
        case .securityGroupRule, .endpointMember: false
        default: true
        }
    }

    /// As one creating call leaves it: some settings take another call.
    fileprivate var asBorn: Resource {
        switch self {
        case .vpc(var vpc):
            vpc.dnsHostnames = false
            return .vpc(vpc)
        case .securityGroup(var group):
            group.keepsDefaultEgress = true
            return .securityGroup(group)
        default: return self
        }
    }
}
