/// Which way a client goes, and by which rule.
public struct ProxyChoice: Hashable, Sendable {
    /// Through the proxy, or past it.
    public enum Way: Hashable, Sendable {
        /// Through this proxy: the text that was given for it.
        case proxy(String)
        case direct
    }

    /// Through the proxy, or past it.
    public var way: Way
    /// The entry of noProxy that decided, as written; nil where none did.
    public var entry: String?
    /// Why, in one clause: `10.0.0.0/16 covers this address`.
    public var rule: String

    /// A way and its reason.
    public init(_ way: Way, entry: String? = nil, rule: String) {
        self.way = way
        self.entry = entry
        self.rule = rule
    }
}

/// Why a target needs no proxy, in the eyes of one client.
struct ProxyExemption {
    /// The entry of noProxy, as written; nil where the client decides by itself.
    var entry: String?
    /// Why, in one clause.
    var rule: String
}
