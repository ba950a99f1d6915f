/// The parameters of a request in AWS's query protocols, in the order in which they were appended.
///
/// Structures and lists become flat names: `IpPermissions.1.Groups.1.GroupId`.
public struct QueryParameters: Hashable, Sendable {
    /// One parameter, before percent-encoding.
    public struct Pair: Hashable, Sendable {
        /// The flat name.
        public var name: String
        /// The value as text.
        public var value: String
    }

    /// All parameters so far.
    public private(set) var pairs: [Pair] = []

    /// What stands before every name: the structures and list positions that are open.
    private var prefix = ""

    /// Makes a request without parameters.
    public init() {}

    /// Appends one parameter.
    public mutating func append(_ name: String, _ value: String) {
        pairs.append(Pair(name: prefix + name, value: value))
    }

    /// Appends what `value` is made of, or nothing for `nil`: one parameter for a number, one for each member of a
    /// structure, and none at all for an empty list.
    public mutating func append(_ name: String, _ value: (some QueryValue)?) {
        value?.encode(into: &self, as: name)
    }

    /// Appends a list as the query protocol of STS writes it: `.member` before each position, and an empty list by its
    /// name alone.
    public mutating func append(_ name: String, members: [some QueryValue]) {
        guard !members.isEmpty else { return append(name, "") }
        append("\(name).member", members)
    }

    /// Appends parameters whose names begin with `name` and a dot.
    mutating func nest(_ name: String, _ body: (inout QueryParameters) -> Void) {
        let outer = prefix
        prefix += "\(name)."
        body(&self)
        prefix = outer
    }
}
