/// Gathers what a decision about one object rests on.
struct ExplanationFacts {
    let address: Address
    let comparison: Comparison
    let change: Change?
    let changeSet: ChangeSet

    private typealias Fact = Explanation.Fact

    var all: [Explanation.Fact] { wanted + recorded + there + others + differences + calls }

    private var desired: DesiredGraph { comparison.desired }
    private var plan: Plan { comparison.plan }

    // MARK: Plan and state

    private var wanted: [Explanation.Fact] {
        guard let wanted = desired.objects[address] else {
            let text =
                desired.adoptions[address].map { "\($0.id) is to be used: \($0.reason)" }
                ?? desired.refusals[address].map { "it cannot be: \($0)" } ?? "it does not want this object"
            return [Fact(source: "plan", text: text)] + settings
        }
        return [Fact(source: "plan", text: "wants \(wanted.words)")] + settings
    }

    /// The keys of the plan that have a say.
    private var settings: [Explanation.Fact] {
        let lines: [String] =
            switch address.kind {
            case .endpoint: serviceSettings
            case .securityGroup where address == .proxyEgress:
                ["proxy.securityGroup: \(plan.proxy.securityGroup.words)"]
            case .securityGroup where address == .endpoints:
                ["endpoints.securityGroup: \(plan.endpoints.securityGroup.words)", callers]
            case .securityGroupRule: [callers]
            default: []
            }
        return lines.map { Fact(source: "plan", text: $0) }
    }

    private var callers: String {
        "endpoints.callers: \(plan.endpoints.callers?.rawValue ?? (desired.isFresh ? "components, as in every fresh VPC" : "vpc, as in every VPC that others use"))"
    }

    private var serviceSettings: [String] {
        let services =
            plan.endpoints.services.map { "[\($0.joined(separator: ", "))]" } ?? "those of \(plan.platform.name)"
        guard let override = plan.endpoints.overrides[String(address.name)] else {
            return ["endpoints.services: \(services)"]
        }
        let parts = [
            override.subnets.map { "subnets: \($0.joined(separator: ", "))" },
            override.routeTables.map { "routeTables: \($0.joined(separator: ", "))" },
            override.privateDNS.map { "privateDNS: \($0)" }, override.policy.map { _ in "a policy" },
            override.extend ? "extend: true" : nil,
        ]
        let words = parts.compactMap(\.self).joined(separator: "; ")
        return ["endpoints.services: \(services)", "endpoints.overrides.\(address.name): \(words)"]
    }

    private var recorded: [Explanation.Fact] {
        guard let entry = comparison.state.resources[address] else {
            return [Fact(source: "state", text: "knows nothing of it")]
        }
        let made = entry.origin == .created ? "made by sluice" : "used, not ours"
        let time = entry.created.map { " on \($0.iso8601)" } ?? ""
        return [Fact(source: "state", text: "\(entry.id), \(made)\(time)")]
    }

    // MARK: Account

    private var there: [Explanation.Fact] {
        let like = desired.objects[address] ?? comparison.state.resources[address]?.resource
        if let found = like.flatMap({ comparison.observed(address, like: $0) }) {
            return [
                Fact(
                    source: "there",
                    text: "\(found.id == address.rawValue ? "" : "\(found.id): ")\(found.resource.words)")
            ]
        }
        guard let id = desired.adoptions[address]?.id else {
            return [Fact(source: "there", text: "nothing that is ours by the state or by its tags")]
        }
        return [Fact(source: "there", text: "\(id), of somebody else's")]
    }

    /// What else stands where this object is to stand.
    private var others: [Explanation.Fact] {
        switch address.kind {
        case .endpoint: offer + endpoints
        case .securityGroup where address == .proxyEgress: candidates
        default: []
        }
    }

    private var offer: [Explanation.Fact] {
        comparison.observation.services.filter { $0.shortName == address.name }.map { service in
            let zones = service.zones.isEmpty ? "zones not told" : "in \(service.zones.joined(separator: ", "))"
            return Fact(source: "offered", text: "\(service.name), \(service.type.rawValue), \(zones)")
        }
    }

    private var endpoints: [Explanation.Fact] {
        let ours = comparison.ownership.ids[address]
        return comparison.observation.endpoints.values.filter {
            EndpointServiceName.short(in: $0.serviceName) == address.name && $0.id != ours
        }.map { other in
            let dns =
                other.type == .interface ? (other.privateDNS ? ", with private DNS" : ", without private DNS") : ""
            let places = other.type == .interface ? other.groups : other.routeTables
            return Fact(
                source: "also there",
                text:
                    "\(other.id): \(other.state.text)\(dns), \(places.isEmpty ? "nowhere" : places.joined(separator: ", "))"
            )
        }
    }

    private var candidates: [Explanation.Fact] {
        guard let vpc = comparison.resolve(desired.vpc.target) else { return [] }
        let groups = ProxyGroupCandidates(plan: plan, observation: comparison.observation, vpc: vpc).groups
        return groups.map { Fact(source: "also there", text: "\($0.id) (\($0.name)) reaches the proxy already") }
    }

    // MARK: What follows

    private var differences: [Explanation.Fact] {
        guard let change, change.decision != .create, change.decision != .delete else { return [] }
        let fields = change.fields.map { "\($0.name): \($0.from?.text ?? "none") → \($0.to?.text ?? "none")" }
        let tags =
            change.tagsToSet.map { "tag \($0.key) = \($0.value)" } + change.tagsToRemove.map { "tag \($0): removed" }
        return (fields + tags).map { Fact(source: "differs", text: $0) }
    }

    private var calls: [Explanation.Fact] {
        changeSet.calls.actions.values.filter { $0.subjects.contains { $0.address == address } }
            .map { Fact(source: "call", text: $0.id.rawValue) }
    }
}

extension Resource {
    /// On one line: `vpc vpc-1, name prod-endpoints`.
    fileprivate var words: String {
        properties.filter { $0.key != "policy" }.map { "\($0.key) \($0.value.text)" }.joined(separator: ", ")
            + (properties["policy"] == nil ? "" : ", with a policy of its own")
    }
}

extension GroupChoice {
    fileprivate var words: String {
        switch self {
        case .create: "create"
        case .existing(let id): id
        case .extended(let id): "\(id), and it may be added to"
        }
    }
}
