public import OrderedCollections

/// A mutating call that is about to be sent, with all that is needed to understand it after a crash.
public struct Intent: Hashable, Sendable {
    /// What a call means to do to one object.
    public enum Effect: Hashable, Sendable {
        /// Makes it.
        case create(Resource, tags: OrderedDictionary<String, String>)
        /// Makes it be like this; its tags stay.
        case update(Resource)
        /// Puts tags on it.
        case tag(OrderedDictionary<String, String>)
        /// Takes the tags of these keys off it.
        case untag([String])
        /// Takes it away.
        case delete
    }

    /// One object that the call is about.
    public struct Subject: Hashable, Sendable {
        /// The object.
        public var address: Address
        /// What the call means to do to it.
        public var effect: Effect

        /// Says what a call means to do to an object.
        public init(_ address: Address, _ effect: Effect) {
            self.address = address
            self.effect = effect
        }
    }

    /// The name of this sending.
    public var id: IntentID
    /// The node of the graph that is sent.
    public var action: Action.ID
    /// EC2's name of the call, e.g. `CreateVpcEndpoint`.
    public var call: String
    /// The objects that the call is about.
    public var subjects: [Subject]
    /// When it was decided to send.
    public var time: Timestamp

    /// The tags that tell what it made from everything else.
    var ownTags: OrderedDictionary<String, String> {
        [SluiceTag.intent: id.rawValue, SluiceTag.created: time.iso8601]
    }

    /// Says what is about to be sent.
    public init(id: IntentID, action: Action.ID, call: String, subjects: [Subject], time: Timestamp) {
        self.id = id
        self.action = action
        self.call = call
        self.subjects = subjects
        self.time = time
    }
}
