/// Takes a role with the token of another identity provider; the request is not signed.
///
/// ```
/// AssumeRoleWithWebIdentityResponse
///   AssumeRoleWithWebIdentityResult
///     Credentials
///     AssumedRoleUser
///     PackedPolicySize
///     SourceIdentity
///     SubjectFromWebIdentityToken
///     Provider
///     Audience
/// ```
public struct AssumeRoleWithWebIdentity: STSOperation {
    /// The action's name.
    public static let action = "AssumeRoleWithWebIdentity"
    /// The token is the proof.
    public static let isSigned = false

    /// The role.
    public var roleARN: String
    /// What CloudTrail calls the session.
    public var roleSessionName: String
    /// The token.
    public var webIdentityToken: String

    /// A question made of its parts.
    public init(roleARN: String, roleSessionName: String, webIdentityToken: String) {
        self.roleARN = roleARN
        self.roleSessionName = roleSessionName
        self.webIdentityToken = webIdentityToken
    }

    /// Appends the parameters.
    public func encode(into query: inout QueryParameters) {
        query.append("RoleArn", roleARN)
        query.append("RoleSessionName", roleSessionName)
        query.append("WebIdentityToken", webIdentityToken)
    }

    /// Reads the session.
    public static func decode(_ response: ResponseElement) throws(XMLError) -> AssumedRoleSession {
        try response.required("AssumeRoleWithWebIdentityResult")
    }
}
