import SigV4

/// The credential that STS issues, as it answers it; nothing that prints it shows the secret or the token.
public struct STSCredentials: Hashable, Sendable {
    /// The public half.
    public let accessKeyId: String
    /// The secret half.
    public let secretAccessKey: String
    /// The token that goes with them.
    public let sessionToken: String
    /// When they end.
    public let expiration: Timestamp

    /// The same, as requests are signed with.
    public var issued: IssuedCredential {
        IssuedCredential(
            Credential(accessKeyId: accessKeyId, secretAccessKey: secretAccessKey, sessionToken: sessionToken),
            expiration: expiration)
    }
}

extension STSCredentials: ResponseDecodable {
    /// Reads the `Credentials` of an answer.
    public init(_ element: ResponseElement) throws(XMLError) {
        accessKeyId = try element.required("AccessKeyId")
        secretAccessKey = try element.required("SecretAccessKey")
        sessionToken = try element.required("SessionToken")
        expiration = try element.required("Expiration")
    }
}

extension STSCredentials: CustomStringConvertible, CustomReflectable {
    /// The access key alone.
    public var description: String { "STSCredentials(\(accessKeyId), ***)" }

    /// The access key and the end.
    public var customMirror: Mirror {
        Mirror(self, children: ["accessKeyId": accessKeyId, "expiration": expiration])
    }
}
