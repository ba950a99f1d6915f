/// The way that one client takes to one host, as seen from one component.
public struct TraceRoute: Hashable, Sendable {
    /// Where the call ends up.
    public enum Way: String, Hashable, Sendable, CaseIterable {
        /// At a VPC endpoint.
        case endpoint
        /// At the proxy.
        case proxy
        /// At the host itself, inside the network or on the node.
        case direct
        /// Nowhere: the client leaves the proxy out, and nothing else leads there.
        case blocked
    }

    /// What is called.
    public var target: ProxyTarget
    /// Who calls.
    public var client: ProxyClient
    /// From where.
    public var component: TraceComponent
    /// Where the call ends up.
    public var way: Way
    /// Why the client asks the proxy or does not, a clause.
    public var choice: String
    /// What comes of it, a clause.
    public var outcome: String

    /// Both clauses: why the client chose, and what comes of it.
    public var rule: String { "\(choice); \(outcome)" }
}
