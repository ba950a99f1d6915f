import OrderedCollections

extension ActionGraph {
    /// The calls that carry out a set of changes.
    public init(compiling changes: [Change], defaultEgress: DefaultEgress = DefaultEgress()) {
        var compiler = ActionCompiler(changes, defaultEgress)
        compiler.compile()
        self.init(compiler.actions)
    }
}

/// Turns changes into calls, one kind of change after the other.
///
/// Edges follow the references between objects. What references cannot say is said here, once each: admit callers
/// before an endpoint takes over a name in a VPC that others use; DNS hostnames before private DNS; add rules before
/// removing any; endpoints go before everything else.
struct ActionCompiler {
    let changes: OrderedDictionary<Address, Change>
    /// The same in their order, sorted out once: most change sets have one or two kinds of decision.
    private let byDecision: [Change.Decision: [Change]]
    /// What goes away in this change set, for good or to be made anew.
    private let going: Set<Address>
    /// What is made in this change set.
    private let coming: Set<Address>
    /// Which changed objects point to an address now.
    let pointing: [Address: [Change]]
    /// The rules to be made, by the call that makes them.
    let newRules: OrderedDictionary<Action.ID, [NewRule]>
    /// Which groups name which others in rules that go.
    let crossReferences: Set<CrossReference>
    /// The room that goes.
    let goingSubnets: SubnetBlocks
    let defaultEgress: DefaultEgress
    private(set) var actions: [Action] = []

    /// A rule to be made, with the change that says so.
    struct NewRule {
        var change: Change
        var rule: SecurityGroupRule
    }

    /// A group that names another in one of its rules.
    struct CrossReference: Hashable {
        var group: Address
        var peer: Address

        /// The other way round.
        var back: CrossReference { CrossReference(group: peer, peer: group) }
    }

    init(_ changes: [Change], _ defaultEgress: DefaultEgress) {
        self.defaultEgress = defaultEgress
        let going = changes.filter { $0.decision == .delete || $0.decision == .replace }
        crossReferences = Set(
            going.compactMap { change in
                guard case .securityGroupRule(let rule)? = change.current else { return nil }
                return CrossReference(rule)
            })
        goingSubnets = SubnetBlocks(of: going)
        self.changes = OrderedDictionary(changes.map { ($0.address, $0) }, uniquingKeysWith: { _, last in last })
        byDecision = Dictionary(grouping: self.changes.values, by: \.decision)
        self.going = byDecision.addresses(.delete, .replace)
        coming = byDecision.addresses(.create, .replace)
        pointing = changes.reduce(into: [:]) { pointing, change in
            for address in change.current?.dependencies ?? [] { pointing[address, default: []].append(change) }
        }
        let rules = changes.compactMap { change -> NewRule? in
            guard change.decision == .create || change.decision == .replace,
                case .securityGroupRule(let rule)? = change.wanted
            else { return nil }
            return NewRule(change: change, rule: rule)
        }
        newRules = OrderedDictionary(grouping: rules) { Self.authorizationID($0.rule.group.target, $0.rule.direction) }
    }

    mutating func compile() {
        addDeletions()
        for change in changes(.create, .replace) { addCreation(change) }
        addAuthorizations()
        addMemberships()
        for change in changes(.update) { addUpdate(change) }
        addTagging()
    }

    mutating func append(_ action: Action) { actions.append(action) }

    /// Those of each decision together.
    func changes(_ decisions: Change.Decision...) -> [Change] {
        let parts = decisions.compactMap { byDecision[$0] }
        return parts.count == 1 ? parts[0] : Array(parts.joined())
    }

    /// Whether the object at an address goes away in this change set, for good or to be made anew.
    func goes(_ address: Address) -> Bool { going.contains(address) }

    /// Whether the object at an address is made in this change set.
    func comes(_ address: Address) -> Bool { coming.contains(address) }

    /// What has to be answered before a call may name the objects that `resource` points to.
    func dependencies(of resource: Resource) -> [Action.Dependency] {
        resource.dependencies.filter(comes).map { Action.Dependency(creationID(of: $0)) }
    }

    /// The call that makes the object at an address; a rule comes with the others of its group.
    func creationID(of address: Address) -> Action.ID {
        guard let wanted = changes[address]?.wanted else { return Action.ID(rawValue: address.rawValue) }
        if case .securityGroupRule(let rule) = wanted { return Self.authorizationID(rule.group.target, rule.direction) }
        if case .endpointMember(let member) = wanted { return additionID(of: member) }
        return Action.ID(address, .create(wanted, tags: [:]))
    }

    static func authorizationID(_ group: Target, _ direction: SecurityGroupRule.Direction) -> Action.ID {
        let call = Call.authorize(Reference(group), direction, [], tags: [:])
        return Action.ID(group.asAddress, call)
    }
}

extension [Change.Decision: [Change]] {
    fileprivate func addresses(_ decisions: Change.Decision...) -> Set<Address> {
        Set(decisions.lazy.flatMap { (self[$0] ?? []).lazy.map(\.address) })
    }
}

extension ActionCompiler.CrossReference {
    /// nil for a rule whose peer is no other group of ours.
    init?(_ rule: SecurityGroupRule) {
        guard let group = rule.group.target.address, case .group(let reference) = rule.peer,
            let peer = reference.target.address, peer != group
        else { return nil }
        self.init(group: group, peer: peer)
    }
}

extension Target {
    /// The address, or for an object of somebody else's the ID in its place.
    var asAddress: Address { address ?? Address(rawValue: description) }
}
