/// One sending of one call, ready to go out: every object is named by its ID.
public struct Attempt: Hashable, Sendable {
    /// What is journaled before the first byte goes out.
    public var intent: Intent
    /// The call itself.
    public var call: Call
    /// 1 for the first sending.
    public var number: Int
    /// Whether it was sent before, word for word.
    public var isRepetition = false
    /// Whether what it takes away may be believed to be gone when EC2 does not know it: it was made long enough ago.
    public var isGoneDone = true

    /// A sending of a call.
    public init(
        intent: Intent, call: Call, number: Int, isRepetition: Bool = false, isGoneDone: Bool = true
    ) {
        self.intent = intent
        self.call = call
        self.number = number
        self.isRepetition = isRepetition
        self.isGoneDone = isGoneDone
    }
}

extension Call {
    /// The same call with every reference replaced.
    func mapTargets(_ transform: (Target) -> Target) -> Call {
        switch self {
        case .create(let resource, let tags): .create(resource.mapTargets(transform), tags: tags)
        case .authorize(let group, let direction, let rules, let tags):
            .authorize(group.map(transform), direction, rules.map { $0.mapTargets(transform) }, tags: tags)
        case .revoke(let group, let direction, let rules):
            .revoke(group.map(transform), direction, rules.map(transform))
        case .revokeDefaultEgress(let group, let ipv6): .revokeDefaultEgress(group.map(transform), ipv6: ipv6)
        case .enableDNSHostnames(let vpc): .enableDNSHostnames(vpc.map(transform))
        case .modifyEndpoint(let endpoint, let change):
            .modifyEndpoint(transform(endpoint), change.mapTargets(transform))
        case .replaceAssociation(let association, let table):
            .replaceAssociation(transform(association), routeTable: table.map(transform))
        case .replaceRoute(let route): .replaceRoute(route.mapTargets(transform))
        case .delete(let target, let resource): .delete(transform(target), resource.mapTargets(transform))
        case .deleteEndpoints(let targets): .deleteEndpoints(targets.map(transform))
        case .createTags(let targets, let tags): .createTags(targets.map(transform), tags)
        case .deleteTags(let targets, let keys): .deleteTags(targets.map(transform), keys: keys)
        }
    }

    /// The objects of ours that it names, whatever for.
    var namedAddresses: [Address] {
        var addresses: [Address] = []
        _ = mapTargets { target in
            if let address = target.address { addresses.append(address) }
            return target
        }
        return addresses
    }

    /// The same call with more tags on what it makes; for the calls that make something taggable.
    func addingTags(_ extra: Tags) -> Call {
        switch self {
        case .create(let resource, let tags) where resource.kind.isTaggable:
            .create(resource, tags: tags.merging(extra) { kept, _ in kept })
        case .authorize(let group, let direction, let rules, let tags):
            .authorize(group, direction, rules, tags: tags.merging(extra) { kept, _ in kept })
        default: self
        }
    }
}

extension EndpointChange {
    func mapTargets(_ transform: (Target) -> Target) -> EndpointChange {
        func map<Kind>(_ references: [Reference<Kind>]) -> [Reference<Kind>] { references.map { $0.map(transform) } }
        var change = self
        change.addSubnets = map(addSubnets)
        change.removeSubnets = map(removeSubnets)
        change.addGroups = map(addGroups)
        change.removeGroups = map(removeGroups)
        change.addRouteTables = map(addRouteTables)
        change.removeRouteTables = map(removeRouteTables)
        return change
    }
}
