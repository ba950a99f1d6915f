/// One mutating EC2 call: a node of the graph that a plan compiles to.
public struct Action: Hashable, Sendable, Identifiable {
    /// `ADDRESS:Call[:detail]`, e.g. `securityGroup/proxyEgress:RevokeSecurityGroupEgress:default`.
    public struct ID: RawRepresentable, Hashable, Sendable, Comparable, CustomStringConvertible {
        /// The whole text.
        public var rawValue: String

        /// Takes the text as it was written.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// - Parameter detail: tells apart two calls of one name about one object.
        init(_ address: Address, _ call: Call, detail: String? = nil) {
            rawValue = "\(address.rawValue):\(call.name)"
            if let detail { rawValue += ":\(detail)" }
        }

        /// The whole text.
        public var description: String { rawValue }

        /// By text.
        public static func < (left: ID, right: ID) -> Bool { left.rawValue < right.rawValue }
    }

    /// Something that has to be so before the call may go out.
    public struct Dependency: Hashable, Sendable {
        /// How far the other call has to be.
        public enum Condition: String, Hashable, Sendable {
            /// The other call was answered: its ID is known.
            case answered
            /// What the other call did has taken hold: available, or gone.
            case settled
        }

        /// The other call.
        public var action: ID
        /// How far it has to be.
        public var until: Condition

        /// Waits for another call.
        public init(_ action: ID, until: Condition = .answered) {
            self.action = action
            self.until = until
        }
    }

    /// Unique in its graph.
    public var id: ID
    /// What is sent.
    public var call: Call
    /// The objects that the call is about, and what it means to do to each.
    public var subjects: [Intent.Subject]
    /// What it waits for.
    public var after: [Dependency]

    /// - Parameter detail: tells apart two calls of one name about one object.
    public init(
        _ address: Address, _ call: Call, detail: String? = nil, subjects: [Intent.Subject], after: [Dependency] = []
    ) {
        id = ID(address, call, detail: detail)
        self.call = call
        self.subjects = subjects
        self.after = after
    }
}
