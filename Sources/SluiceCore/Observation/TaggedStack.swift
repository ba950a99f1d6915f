/// A stack as the tags in one Region tell of it, without its plan and its state.
public struct TaggedStack: Hashable, Sendable {
    /// One object's tags.
    public struct Object: Hashable, Sendable {
        /// The AWS ID.
        public var id: String
        /// All its tags that sluice gives.
        public var tags: [String: String]

        /// An object that carries tags.
        public init(id: String, tags: [String: String]) {
            self.id = id
            self.tags = tags
        }
    }

    /// An interface endpoint, which costs something in each zone for as long as it is there.
    public struct Endpoint: Hashable, Sendable {
        /// The AWS ID.
        public var id: String
        /// The zones that it is in.
        public var zones: Int
        /// When it was made; nil where AWS does not say.
        public var created: Timestamp?
        /// The VPC that it is in.
        public var vpc: String?

        /// An endpoint.
        public init(id: String, zones: Int, created: Timestamp? = nil, vpc: String? = nil) {
            self.id = id
            self.zones = zones
            self.created = created
            self.vpc = vpc
        }
    }

    /// The plan's name.
    public let name: String
    /// Which state the objects belong to; empty where a tag is missing.
    public let lineage: String
    /// The Region.
    public let region: String
    /// Their IDs, sorted.
    public let objects: [String]
    /// The VPCs that they are in or that they are, as far as that is known; sorted.
    public let vpcs: [String]
    /// When the first of them was made; nil where no tag says so.
    public let created: Timestamp?
    private let endpoints: [Endpoint]

    /// The stacks that objects of a Region belong to, by name and lineage.
    public static func all(in objects: [Object], endpoints: [Endpoint], region: String) -> [TaggedStack] {
        let known = Dictionary(endpoints.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let groups = Dictionary(grouping: objects.filter { $0.tags[SluiceTag.stack] != nil }) {
            [$0.tags[SluiceTag.stack] ?? "", $0.tags[SluiceTag.lineage] ?? ""]
        }
        return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, objects in
            TaggedStack(name: key[0], lineage: key[1], region: region, objects, objects.compactMap { known[$0.id] })
        }
    }

    private init(name: String, lineage: String, region: String, _ objects: [Object], _ endpoints: [Endpoint]) {
        self.name = name
        self.lineage = lineage
        self.region = region
        self.endpoints = endpoints
        self.objects = objects.map(\.id).sorted()
        let own = objects.map(\.id).filter { $0.hasPrefix("vpc-") }
        vpcs = Set(own + endpoints.compactMap(\.vpc)).sorted()
        created = objects.compactMap { $0.tags[SluiceTag.created].flatMap { Timestamp(iso8601: $0) } }.min()
    }

    /// What the interface endpoints have cost until now, without what went through them; nil where nobody knows since when
    /// one of them has been there.
    ///
    /// An hour that is begun is paid for whole.
    public func cost(until now: Timestamp, by prices: PriceTable) -> Money? {
        let hour = prices.zoneHour(in: region).price
        var sum = Money.zero
        for endpoint in endpoints {
            guard let created = endpoint.created ?? created else { return nil }
            let age = max(0, now.microseconds - created.microseconds)
            let hours = Int((age + 3_600_000_000 - 1) / 3_600_000_000)
            sum += hour * (endpoint.zones * hours)
        }
        return sum
    }
}
