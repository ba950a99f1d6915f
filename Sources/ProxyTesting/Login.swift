/// The user name and password that a proxy asks for.
public struct Login: Hashable, Sendable {
    /// The user name.
    public let user: String
    /// The password.
    public let password: String

    /// A user name with its password.
    public init(_ user: String, _ password: String) {
        self.user = user
        self.password = password
    }
}
