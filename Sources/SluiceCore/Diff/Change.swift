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
    /// All the rest: change sets are sorted and filtered by the two above, over and over.
    private var details: Shared<ChangeDetails>

    /// Says what is intended for one object.
    public init(
        _ address: Address, _ decision: Decision, reason: String, fields: [Field] = [], id: String? = nil,
        current: Resource? = nil, wanted: Resource? = nil, tags: OrderedDictionary<String, String> = [:],
        tagsToSet: OrderedDictionary<String, String> = [:], tagsToRemove: [String] = []
    ) {
        self.address = address
        self.decision = decision
        details = Shared(
            ChangeDetails(
                reason: reason, fields: fields, id: id, current: current, wanted: wanted, tags: tags,
                tagsToSet: tagsToSet, tagsToRemove: tagsToRemove))
    }
}

extension Change {
    /// For reading, never for deciding.
    public var reason: String {
        get { details.value.reason }
        set { details.value.reason = newValue }
    }

    /// The properties that differ, of an object that is there and is to stay.
    public var fields: [Field] {
        get { details.value.fields }
        set { details.value.fields = newValue }
    }

    /// The ID of the object that is there now.
    public var id: String? {
        get { details.value.id }
        set { details.value.id = newValue }
    }

    /// As it is now, references in our own words; nil when it is not there.
    public var current: Resource? {
        get { details.value.current }
        set { details.value.current = newValue }
    }

    /// As it is to be; nil when it is to go.
    public var wanted: Resource? {
        get { details.value.wanted }
        set { details.value.wanted = newValue }
    }

    /// The tags that sluice keeps on it.
    public var tags: OrderedDictionary<String, String> {
        get { details.value.tags }
        set { details.value.tags = newValue }
    }

    /// The tags to put on, because they are missing or differ.
    public var tagsToSet: OrderedDictionary<String, String> {
        get { details.value.tagsToSet }
        set { details.value.tagsToSet = newValue }
    }

    /// Tags that sluice put on and that the plan does not have any more.
    public var tagsToRemove: [String] {
        get { details.value.tagsToRemove }
        set { details.value.tagsToRemove = newValue }
    }

    /// When the object that is there now was made, by its own tag; nil where that does not say.
    public var created: Timestamp? {
        get { details.value.created }
        set { details.value.created = newValue }
    }
}

/// What a ``Change`` says of its object.
private struct ChangeDetails: Hashable, Sendable {
    var reason: String
    var fields: [Change.Field]
    var id: String?
    var current: Resource?
    var wanted: Resource?
    var tags: OrderedDictionary<String, String>
    var tagsToSet: OrderedDictionary<String, String>
    var tagsToRemove: [String]
    var created: Timestamp?
}
