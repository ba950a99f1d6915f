/// A proxy that opens ways to endpoints by CONNECT.
public struct HTTPProxy: Hashable, Sendable {
    /// Its host.
    public let host: String
    /// Its port.
    public let port: Int
    /// The user name, `nil` for a proxy that asks for none.
    public let user: String?
    /// The password of that user.
    let password: String

    /// A proxy made of its parts; user and password are as typed, not percent-encoded.
    public init(host: String, port: Int, user: String? = nil, password: String = "") {
        self.host = host
        self.port = port
        self.user = user
        self.password = password
    }
}

extension HTTPProxy: CustomStringConvertible, CustomReflectable {
    /// Host and port; neither user nor password.
    public var description: String { "\(host):\(port)" }

    /// What `dump` shows: host and port.
    public var customMirror: Mirror { Mirror(self, children: ["host": host, "port": port]) }
}
