public import OrderedCollections

/// What the state knows of one object.
public struct StateEntry: Hashable, Sendable {
    /// How the object came into the state.
    public enum Origin: String, Hashable, Sendable {
        /// Made by sluice: deleted by destroy.
        case created
        /// Somebody else's, used as it is: never changed, never deleted.
        case adopted
    }

    /// The AWS ID; for kinds without one (a route, an attachment) the address itself.
    public var id: String
    /// How it came into the state.
    public var origin: Origin
    /// As sluice last set it; for an adopted object, as it was found.
    public var resource: Resource
    /// The tags that sluice put on it and keeps there.
    public var tags: OrderedDictionary<String, String>
    /// When the call that made it was answered; nil for an adopted object.
    public var created: Timestamp?

    /// Writes down what is known of an object.
    public init(
        id: String, origin: Origin, resource: Resource, tags: OrderedDictionary<String, String> = [:],
        created: Timestamp? = nil
    ) {
        self.id = id
        self.origin = origin
        self.resource = resource
        self.tags = tags
        self.created = created
    }
}
