/// Step two: what the key is applied to.
public struct StringToSign: Hashable, Sendable {
    /// The algorithm's name, the first line and the first word of the `Authorization` header.
    public static let algorithm = "AWS4-HMAC-SHA256"

    /// The whole text, four lines.
    public let text: String

    /// The string for a canonical request, a moment and a scope.
    public init(_ request: CanonicalRequest, timestamp: SigningTimestamp, scope: CredentialScope) {
        text = [Self.algorithm, timestamp.text, scope.description, request.hash].joined(separator: "\n")
    }
}
