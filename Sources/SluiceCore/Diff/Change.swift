public import OrderedCollections

/// What sluice intends for one object, and why.
public struct Change: Hashable, Sendable {
    /// The kinds of intention.
    public enum Decision: String, Hashable, Sendable, CaseIterable {
        case create
        /// It is there and does the job: used, never changed, never deleted.
        case adopt
        /// Add to it; only what was added is ever removed.
        case extend
        /// Change it in place.
        case update
        /// Take it away and make it anew, because EC2 cannot change it in place.
        case replace
        case delete
        /// Something is in the way that is not ours.
        case refuse
        /// Ours by tag, but unknown to the state: written down, no call.
        case record
        /// Gone already, and not wanted: struck from the state, no call.
        case forget
    }

    /// One property that is to change; nil where it is not set.
    public struct Field: Hashable, Sendable {
        /// As ``ResourceSpec/properties`` names it.
        public var name: String
        /// As it is now.
        public var from: PropertyValue?
        /// As it is to be.
        public var to: PropertyValue?

        /// Says what is to become of a property.
        public init(_ name: String, from: PropertyValue?, to: PropertyValue?) {
            self.name = name
            self.from = from
            self.to = to
        }
    }

    /// The object that it is about.
    public var address: Address
    /// What is to be done.
    public var decision: Decision
    /// For reading, never for deciding.
    public var reason: String
    /// The properties that differ, of an object that is there and is to stay.
    public var fields: [Field]
    /// The ID of the object that is there now.
    public var id: String?
    /// As it is now, references in our own words; nil when it is not there.
    public var current: Resource?
    /// As it is to be; nil when it is to go.
    public var wanted: Resource?
    /// The tags that sluice keeps on it.
    public var tags: OrderedDictionary<String, String>
    /// The tags to put on, because they are missing or differ.
    public var tagsToSet: OrderedDictionary<String, String>
    /// Tags that sluice put on and that the plan does not have any more.
    public var tagsToRemove: [String]
    /// When the object that is there now was made, by its own tag; nil where that does not say.
    public var created: Timestamp?

    /// Says what is intended for one object.
    public init(
        _ address: Address, _ decision: Decision, reason: String, fields: [Field] = [], id: String? = nil,
        current: Resource? = nil, wanted: Resource? = nil, tags: OrderedDictionary<String, String> = [:],
        tagsToSet: OrderedDictionary<String, String> = [:], tagsToRemove: [String] = []
    ) {
        self.address = address
        self.decision = decision
        self.reason = reason
        self.fields = fields
        self.id = id
        self.current = current
        self.wanted = wanted
        self.tags = tags
        self.tagsToSet = tagsToSet
        self.tagsToRemove = tagsToRemove
    }
}
