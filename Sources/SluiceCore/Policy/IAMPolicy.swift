/// An IAM policy: what somebody may do.
///
/// Source: docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
public struct IAMPolicy: Hashable, Sendable {
    /// One permission; all of them allow.
    public struct Statement: Hashable, Sendable {
        /// Letters and digits.
        public var sid: String
        /// `ec2:CreateVpc`, sorted.
        public var actions: [String]
        /// ARNs, sorted.
        public var resources: [String]
        /// What has to be equal, by condition key; any one of the values will do.
        public var conditions: [Condition]

        /// Allows actions on resources.
        public init(
            _ sid: String, _ actions: some Sequence<String>, on resources: some Sequence<String>,
            where conditions: [Condition] = []
        ) {
            self.sid = sid
            self.actions = actions.sorted()
            self.resources = resources.sorted()
            self.conditions = conditions
        }
    }

    /// Something that has to be equal to one of these values.
    public struct Condition: Hashable, Sendable {
        /// `aws:RequestTag/sluice:stack`
        public var key: String
        /// One of them.
        public var values: [String]

        /// Asks for a value.
        public init(_ key: String, _ values: [String]) {
            self.key = key
            self.values = values
        }
    }

    /// What is allowed.
    public var statements: [Statement]

    /// Allows all of this.
    public init(_ statements: [Statement]) { self.statements = statements }
}
