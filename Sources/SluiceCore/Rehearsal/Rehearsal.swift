/// What EC2 said to the calls of a change set when it was asked not to carry them out.
public struct Rehearsal: Hashable, Sendable {
    /// What is known about one call.
    public enum Verdict: Hashable, Sendable {
        /// The caller may make it.
        case allowed
        /// The caller may not; EC2's own words.
        case missing(String)
        /// It cannot be asked before: why.
        case unprovable(String)
        /// EC2 refused it for another reason than permission.
        case unclear(String)
    }

    /// One call of the change set.
    public struct Part: Hashable, Sendable {
        /// The node of the graph.
        public var id: Action.ID
        /// EC2's name of the call.
        public var action: String
        /// What is known about it.
        public var verdict: Verdict

        /// Says what is known about a call.
        public init(_ id: Action.ID, action: String, _ verdict: Verdict) {
            self.id = id
            self.action = action
            self.verdict = verdict
        }
    }

    /// Every call, in the order of the graph.
    public var parts: [Part]

    /// What was found out.
    public init(_ parts: [Part]) { self.parts = parts }

    /// What may be found.
    public static let codes: [Diagnostic.Code] = ["permission.missing", "permission.unclear"]

    /// The actions that the caller may not use, each once, in order.
    public var missingActions: [String] {
        Set(parts.filter { if case .missing = $0.verdict { true } else { false } }.map { "ec2:\($0.action)" }).sorted()
    }

    /// One finding for each action that is missing, and one for each that EC2 refuses for another reason.
    public var findings: [Diagnostic] {
        var seen: Set<String> = []
        return parts.compactMap { part in
            switch part.verdict {
            case .missing(let message) where seen.insert(part.action).inserted: Self.missing(part, message)
            case .unclear(let message) where seen.insert("\(part.action) \(message)").inserted:
                Self.unclear(part, message)
            default: nil
            }
        }
    }

    private static func missing(_ part: Part, _ message: String) -> Diagnostic {
        Diagnostic(
            "permission.missing", "these credentials may not call ec2:\(part.action)",
            cause: message.withoutEncodedPart,
            fix: "have it allowed: sluice policy PLAN --part apply writes the statements", subject: part.id.rawValue)
    }

    private static func unclear(_ part: Part, _ message: String) -> Diagnostic {
        Diagnostic(
            "permission.unclear", .warning, "EC2 does not say whether ec2:\(part.action) is allowed", cause: message,
            fix: "nothing to do before apply tells more", subject: part.id.rawValue)
    }
}

extension IAMPolicy {
    /// The statements about some of the actions, narrowed to them.
    public func limited(to actions: some Collection<String>) -> IAMPolicy {
        IAMPolicy(
            statements.compactMap { statement in
                var statement = statement
                statement.actions.removeAll { !actions.contains($0) }
                return statement.actions.isEmpty ? nil : statement
            })
    }
}

extension ChangeSet {
    /// What an address stands for before the first call: what the state knows, and what these changes found.
    public func target(_ target: Target, in state: State) -> Target {
        guard let address = target.address else { return target }
        let found = changes.first { $0.address == address && $0.decision != .create }?.id
        return (found ?? state.resources[address]?.id).map { .id($0) } ?? target
    }
}

extension Call {
    /// The same call with what it names filled in; nil where something of it is yet to be made.
    public func named(_ name: (Target) -> Target) -> Call? {
        let named = mapTargets(name)
        return named.namedAddresses.isEmpty ? named : nil
    }
}
