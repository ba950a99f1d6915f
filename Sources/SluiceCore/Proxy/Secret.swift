/// A text that nobody may read by accident: whatever prints it prints `***`.
public struct Secret: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private let text: String

    /// Keeps a text secret from here on.
    public init(_ text: String) { self.text = text }

    /// Whether there is nothing to be kept.
    public var isEmpty: Bool { text.isEmpty }

    /// Lends the text out, for the one place that writes it where it belongs.
    public func reveal<Value, Failure: Error>(_ use: (String) throws(Failure) -> Value) throws(Failure) -> Value {
        try use(text)
    }

    /// `***`
    public var description: String { "***" }

    /// `***`
    public var debugDescription: String { "***" }

    /// Without members, so that a dump shows none.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// User name and password for the proxy, read from where the plan's ``ProxyCredentials`` point.
public struct ProxyLogin: Hashable, Sendable {
    /// The user name.
    public var user: Secret
    /// The password.
    public var password: Secret

    /// A user name with its password.
    public init(user: Secret, password: Secret) {
        self.user = user
        self.password = password
    }
}
