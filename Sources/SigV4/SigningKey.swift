import Crypto

/// Step three: a key derived from the secret, good for one scope and so worth keeping for a day.
public struct SigningKey: Sendable {
    /// What the key is good for.
    public let scope: CredentialScope

    private let key: SymmetricKey

    /// The key of a secret for a scope: HMACs of date, Region, service and `aws4_request`, each keyed by the one before.
    public init(secretAccessKey: String, scope: CredentialScope) {
        self.scope = scope
        let secret = SymmetricKey(data: Array("AWS4\(secretAccessKey)".utf8))
        key = [scope.date, scope.region, scope.service, CredentialScope.end].reduce(secret) { key, step in
            SymmetricKey(data: HMAC<SHA256>.authenticationCode(for: Array(step.utf8), using: key))
        }
    }

    /// The signature of a string, in hexadecimal digits.
    public func signature(of string: StringToSign) -> String {
        Hexadecimal.encode(HMAC<SHA256>.authenticationCode(for: Array(string.text.utf8), using: key))
    }
}
