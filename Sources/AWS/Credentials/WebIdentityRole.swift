/// A role that is taken with the token of another identity provider, as pods and CI jobs do.
public struct WebIdentityRole: Hashable, Sendable {
    /// The role.
    public let roleARN: String
    /// The file with the token, which is read anew for each credential, for others renew it.
    public let tokenFile: String
    /// What CloudTrail calls the session; `nil` leaves it to whoever takes the role.
    public let sessionName: String?

    /// A role made of its parts.
    public init(roleARN: String, tokenFile: String, sessionName: String? = nil) {
        self.roleARN = roleARN
        self.tokenFile = tokenFile
        self.sessionName = sessionName
    }
}
