/// What carries a stack's name and belongs to one state: several states may have used one name.
public struct StackLineage: Hashable, Sendable {
    /// Its tag `sluice:lineage`; empty for what has none, which is nobody's to delete.
    public var lineage: String
    /// How many objects of each kind, rules and what has no tags not counted.
    public var counts: [ResourceKind: Int] = [:]
    /// The VPCs that the objects are in, or are, sorted.
    public var vpcs: [String] = []
    /// The earliest tag `sluice:created`, in UTC; nil where none has one.
    public var created: String?

    /// Of all kinds.
    public var count: Int { counts.values.reduce(0, +) }

    /// Begins with nothing.
    public init(_ lineage: String) { self.lineage = lineage }

    /// As a person reads it: `0a1b…: 14 objects in vpc-1, made 2026-01-02T03:04:05Z`.
    public var text: String {
        let name = lineage.isEmpty ? "without a lineage" : lineage
        let place = vpcs.isEmpty ? "" : " in \(vpcs.joined(separator: ", "))"
        return "\(name): \(count) object\(count == 1 ? "" : "s")\(place)" + (created.map { ", made \($0)" } ?? "")
    }
}

extension Observation {
    /// The states whose objects carry a stack's name, the oldest first; those of no age last.
    public func lineages(of stack: String) -> [StackLineage] {
        let objects = taggedObjects.filter { $0.tags[SluiceTag.stack] == stack }
        return Dictionary(grouping: objects) { $0.tags[SluiceTag.lineage] ?? "" }
            .map { lineage, objects in StackLineage(lineage, objects, places: objects.flatMap { places(of: $0.id) }) }
            .sorted { ($0.age, $0.lineage) < ($1.age, $1.lineage) }
    }

    /// The part of it that is in one VPC, or in none; all of it without one.
    public func within(_ vpc: String) -> Observation {
        guard !vpc.isEmpty else { return self }
        let isInside = { (id: String) in [[], [vpc]].contains(places(of: id)) }
        var part = self
        part.vpcs.removeAll { !isInside($0.key) }
        part.subnets.removeAll { !isInside($0.key) }
        part.routeTables.removeAll { !isInside($0.key) }
        part.internetGateways.removeAll { !isInside($0.key) }
        part.securityGroups.removeAll { !isInside($0.key) }
        part.endpoints.removeAll { !isInside($0.key) }
        return part
    }

    private func places(of id: String) -> [String] {
        if vpcs[id] != nil { return [id] }
        if let gateway = internetGateways[id] { return gateway.vpcs }
        let vpc =
            subnets[id]?.vpc ?? routeTables[id]?.vpc ?? securityGroups[id]?.vpc ?? endpoints[id]?.vpc
        return [vpc].compactMap(\.self)
    }
}

extension StackLineage {
    /// Sorts as time does; a letter comes after every date.
    fileprivate var age: String { created ?? "unknown" }

    fileprivate init(_ lineage: String, _ objects: [TaggedObject], places: [String]) {
        self.init(lineage)
        for object in objects {
            let kind = Address(rawValue: object.tags[SluiceTag.address] ?? "").kind
            if let kind { counts[kind, default: 0] += 1 }
        }
        vpcs = Set(places).sorted()
        created = objects.compactMap { $0.tags[SluiceTag.created] }.min()
    }
}
