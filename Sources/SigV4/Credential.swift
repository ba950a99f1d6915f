/// A key pair that requests are signed with, and the session token that some pairs come with.
///
/// Nothing that prints or reflects a value of this type shows the secret or the token.
public struct Credential: Hashable, Sendable {
    /// The public half, for example `AKIDEXAMPLE`.
    public let accessKeyId: String
    /// The secret half.
    public let secretAccessKey: String
    /// The token of a temporary pair, `nil` for a long-lived one.
    public let sessionToken: String?

    /// A credential made of its parts.
    public init(accessKeyId: String, secretAccessKey: String, sessionToken: String? = nil) {
        self.accessKeyId = accessKeyId
        self.secretAccessKey = secretAccessKey
        self.sessionToken = sessionToken
    }
}

extension Credential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The access key alone; the secret reads `***`.
    public var description: String {
        "Credential(\(accessKeyId), ***)"
    }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// What `dump` shows: the access key and whether there is a token.
    public var customMirror: Mirror {
        let shown: KeyValuePairs<String, Any> = [
            "accessKeyId": accessKeyId, "secretAccessKey": "***", "hasSessionToken": sessionToken != nil,
        ]
        return Mirror(self, children: shown, displayStyle: .struct)
    }
}
