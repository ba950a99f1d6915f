/// A signature with every step that led to it, so that a difference shows where it arose.
public struct SignedRequest: Hashable, Sendable {
    /// Step one.
    public let canonicalRequest: CanonicalRequest
    /// Step two.
    public let stringToSign: StringToSign
    /// Step three, 64 hexadecimal digits.
    public let signature: String
    /// The value of the `Authorization` header.
    public let authorization: String
    /// All headers to send: the request's own, what signing added to them, and `Authorization` last.
    public let headers: [SignableRequest.Field]
}
