import AWS
import SluiceCore

/// Several stacks' parts of one account and Region, asked about together: a filter takes two hundred values.
struct ObservationScopes: Sendable {
    let all: [ObservationScope]

    init(_ all: [ObservationScope]) { self.all = all }

    /// The VPCs that are known.
    var vpcs: Set<String> { Set(all.compactMap(\.vpc)) }

    /// Whose VPC only a tag could show.
    private var stacks: Set<String> { Set(all.filter { $0.vpc == nil }.map(\.stack)) }

    /// Those that make their VPC, and therefore want its zones and its internet gateway.
    var fresh: [ObservationScope] { all.filter(\.isFresh) }

    /// The services that anybody wants, as the Region spells them.
    var serviceNames: [EndpointServiceName] {
        Set(all.flatMap(\.services)).sorted().compactMap { all.first?.serviceName($0) }
    }

    /// Everything of one kind in the VPCs, or, while there is none, with a stack's tag.
    func objects<Object: Sendable>(
        _ look: @escaping @Sendable (Filter) async throws -> [Object]
    ) async throws -> [Object] {
        async let inside = Filter.portions("vpc-id", vpcs, look)
        async let tagged = Filter.portions("tag:\(SluiceTag.stack)", stacks, look)
        return try await inside + tagged
    }
}

extension ObservationScope {
    /// Whether a look of this scope's own would show an object.
    func shows(vpc: String, tags: [String: String]) -> Bool {
        self.vpc.map { $0 == vpc } ?? (tags[SluiceTag.stack] == stack)
    }

    /// What a look of this scope's own would show of what several were shown.
    func part(of all: Observation) -> Observation {
        var part = all
        part.vpcs.removeAll { !shows(vpc: $0.key, tags: $0.value.tags) }
        part.subnets.removeAll { !shows(vpc: $0.value.vpc, tags: $0.value.tags) }
        part.routeTables.removeAll { !shows(vpc: $0.value.vpc, tags: $0.value.tags) }
        part.securityGroups.removeAll { !shows(vpc: $0.value.vpc, tags: $0.value.tags) }
        part.endpoints.removeAll { !shows(vpc: $0.value.vpc, tags: $0.value.tags) }
        part.internetGateways.removeAll { !isFresh || $0.value.tags[SluiceTag.stack] != stack }
        part.rules.removeAll { !groups.contains($0.value.group) }
        part.rulesKnown = groups
        let names = services.map(serviceName)
        part.services.removeAll { offered in !names.contains { $0.isOffered(as: offered.name) } }
        part.prefixLists = services.contains("s3") ? all.prefixLists : [:]
        part.zones = isFresh ? all.zones : []
        return part
    }
}
