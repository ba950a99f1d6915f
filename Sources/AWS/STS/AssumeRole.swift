/// Takes a role with the credential that the request is signed with.
///
/// ```
/// AssumeRoleResponse
///   AssumeRoleResult
///     Credentials
///     AssumedRoleUser
///     PackedPolicySize
///     SourceIdentity
/// ```
public struct AssumeRole: STSOperation {
    /// The action's name.
    public static let action = "AssumeRole"

    /// The role.
    public var roleARN: String
    /// What CloudTrail calls the session.
    public var roleSessionName: String
    /// How long the credential is to last, in seconds; `nil` for an hour.
    public var durationSeconds: Int?
    /// What the role's owner asks others for.
    public var externalID: String?
    /// The second factor.
    public var serialNumber: String?
    /// The code that the second factor shows.
    public var tokenCode: String?

    /// The question, with nothing but what it must have.
    public init(roleARN: String, roleSessionName: String) {
        self.roleARN = roleARN
        self.roleSessionName = roleSessionName
    }

    /// Appends the parameters.
    public func encode(into query: inout QueryParameters) {
        query.append("RoleArn", roleARN)
        query.append("RoleSessionName", roleSessionName)
        query.append("DurationSeconds", durationSeconds)
        query.append("ExternalId", externalID)
        query.append("SerialNumber", serialNumber)
        query.append("TokenCode", tokenCode)
    }

    /// Reads the session.
    public static func decode(_ response: ResponseElement) throws(XMLError) -> AssumedRoleSession {
        try response.required("AssumeRoleResult")
    }
}
