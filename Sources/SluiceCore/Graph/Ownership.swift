/// Which of the observed objects belong to this stack, by the state and by our tags.
public struct Ownership: Hashable, Sendable {
    /// An object that says it is of a stack with our name, but of another state.
    public struct Stranger: Hashable, Sendable {
        /// The object's AWS ID.
        public var id: String
        /// What it says it is: its tag `sluice:address`.
        public var address: String
        /// Its tag `sluice:lineage`; empty where it has none.
        public var lineage: String
    }

    /// What is ours, by address; also objects of the state that are gone. Adopted objects are not ours.
    public private(set) var ids: [Address: String]
    /// The addresses by ID, to read observed objects in our own words.
    public private(set) var addresses: [String: Address] = [:]
    /// More than one object carries this address and our lineage; the one that is used comes first.
    public private(set) var twins: [Address: [String]] = [:]
    /// Ours by their tags, unknown to the state, and in another VPC than the rest of the stack: by the address they claim.
    public private(set) var strays: [Address: [String]] = [:]
    /// By address.
    public private(set) var strangers: [Stranger] = []
    /// Ours by what they belong to, and not in the state: rules, associations and attachments, references by ID.
    private(set) var companions: [Address: Resource] = [:]

    /// Sorts out the objects that carry our stack's name.
    ///
    /// - Parameter home: the VPC that the stack lives in, where the plan names one.
    public init(state: State, observation: Observation, home: String? = nil) {
        self.init(state: state, index: ObservationIndex(observation), home: home)
    }

    init(state: State, index: ObservationIndex, home: String? = nil) {
        ids = state.resources.reduce(into: [:]) { if $1.value.origin == .created { $0[$1.key] = $1.value.id } }
        let observation = index.observation
        var ours: [Address: [String]] = [:]
        let adopted = Set(state.resources.values.filter { $0.origin == .adopted }.map(\.id))
        for object in observation.taggedObjects
        where object.tags[SluiceTag.stack] == state.stack && !adopted.contains(object.id) {
            take(object, lineage: state.lineage, &ours)
        }
        strangers.sort { ($0.address, $0.id) < ($1.address, $1.id) }
        if let vpcs = ours.removeValue(forKey: .vpc) { take(vpcs, at: .vpc, state, home: nil, observation) }
        for (address, objects) in ours {
            take(objects, at: address, state, home: home ?? ids[.vpc], observation)
        }
        addresses = Dictionary(ids.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
        for (address, companion) in self.companions(of: state, index) where ids[address] == nil {
            ids[address] = companion.id
            if addresses[companion.id] == nil { addresses[companion.id] = address }
            companions[address] = companion.resource
        }
    }

    private mutating func take(_ object: TaggedObject, lineage: String, _ ours: inout [Address: [String]]) {
        guard object.tags[SluiceTag.lineage] == lineage else {
            let address = object.tags[SluiceTag.address] ?? ""
            let stranger = object.tags[SluiceTag.lineage] ?? ""
            return strangers.append(Stranger(id: object.id, address: address, lineage: stranger))
        }
        let address = Address(rawValue: object.tags[SluiceTag.address] ?? "")
        // What the state knows already is in its place.
        if ids[address] != object.id, address.isWellFormed { ours[address, default: []].append(object.id) }
    }

    private mutating func take(
        _ objects: [String], at address: Address, _ state: State, home: String?, _ observation: Observation
    ) {
        let recorded = state.resources[address]?.id
        for id in observation.inUseFirst(objects) where id != ids[address] {
            if let home, let vpc = observation.vpc(of: id), vpc != home, id != recorded {
                strays[address, default: []].append(id)
            } else if let known = ids[address], observation.isThere(known) {
                twins[address, default: [known]].append(id)
            } else {
                ids[address] = id
            }
        }
    }
}

/// Anything with an ID and tags.
struct TaggedObject: Hashable, Sendable {
    var id: String
    var tags: [String: String]
}

extension Observation {
    /// Everything that may carry its own address in a tag.
    var taggedObjects: [TaggedObject] {
        vpcs.values.map { TaggedObject(id: $0.id, tags: $0.tags) }
            + subnets.values.map { TaggedObject(id: $0.id, tags: $0.tags) }
            + routeTables.values.map { TaggedObject(id: $0.id, tags: $0.tags) }
            + internetGateways.values.map { TaggedObject(id: $0.id, tags: $0.tags) }
            + securityGroups.values.map { TaggedObject(id: $0.id, tags: $0.tags) }
            + endpoints.values.filter { !$0.state.isGone }.map { TaggedObject(id: $0.id, tags: $0.tags) }
    }

    /// Whether an object with tags was seen, alive.
    func isThere(_ id: String) -> Bool {
        if let endpoint = endpoints[id] { return !endpoint.state.isGone }
        return vpcs[id] != nil || subnets[id] != nil || routeTables[id] != nil || internetGateways[id] != nil
            || securityGroups[id] != nil
    }
}
