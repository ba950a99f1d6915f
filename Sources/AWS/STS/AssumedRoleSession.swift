/// What STS answers to whoever takes a role; the last three are there for a web identity alone.
public struct AssumedRoleSession: Hashable, Sendable {
    /// The credential.
    public let credentials: STSCredentials
    /// Whom it belongs to; missing where STS does not say.
    public let assumedRoleUser: AssumedRoleUser?
    /// How much of the room for policies and tags is used, in percent.
    public let packedPolicySize: Int?
    /// Who is behind the session, where somebody said so.
    public let sourceIdentity: String?
    /// Whom the token names.
    public let subjectFromWebIdentityToken: String?
    /// Who issued the token.
    public let provider: String?
    /// For whom the token was issued.
    public let audience: String?
}

extension AssumedRoleSession: ResponseDecodable {
    /// Reads the session from `AssumeRoleResult` or `AssumeRoleWithWebIdentityResult`.
    public init(_ element: ResponseElement) throws(XMLError) {
        credentials = try element.required("Credentials")
        assumedRoleUser = try element.optional("AssumedRoleUser")
        packedPolicySize = try element.optional("PackedPolicySize")
        sourceIdentity = try element.optional("SourceIdentity")
        subjectFromWebIdentityToken = try element.optional("SubjectFromWebIdentityToken")
        provider = try element.optional("Provider")
        audience = try element.optional("Audience")
    }
}
